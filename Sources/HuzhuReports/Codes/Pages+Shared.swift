extension CodePage {
  /// What all documents share: keys, labels, names and literals.
  static let shared = #"""
    # HZ0201 case | 值的种类不对 | something of another kind is expected
    = 这里应是对象、列表、文本、数或真假中的某一种，写的是另一种。
    = An object, a list, a text, a number or a flag is expected here, and another one stands there.
    ? 带引号的 "true" 是文本，不是真假；不做转换，含义才只有一种。
    ? "true" in quotes is a text and no flag; nothing is converted, so that there is one meaning.
    - "facts": {"worker.unionMember": "true"}
    + "facts": {"worker.unionMember": true}

    # HZ0202 case | 不认识的键 | an unknown key
    = 这个对象没有这个键。相近的键会作为改法给出。
    = The object has no such key. The nearest one is offered as a fix.
    ? 写错的键若被跳过，一条限制就会无声地消失。
    ? Were a misspelt key skipped, a limit could silently disappear.
    - "fact": {"worker.unionMember": true}
    + "facts": {"worker.unionMember": true}

    # HZ0203 vocabulary | 缺少必需的键 | a key is missing
    = 这个对象必须有的键没有写。
    = The object must have a key that it has not.
    ? 没有默认值可以替它：例如没有步长，就不知道数值有几位小数。
    ? No default could stand for it: without a step, for example, nobody knows the decimals.
    - "facts": {"worker.wage": {"type": "quantity", "unit": "CNY", "between": ["0 CNY", "9999 CNY"]}}
    + "facts": {"worker.wage": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "9999 CNY"]}}

    # HZ0204 vocabulary | 文字缺少中文或英文 | a label lacks one of its languages
    = 给人看的文字写成 {"zh": …, "en": …}，两种都要有。
    = What people read is an object {"zh": …, "en": …} with both languages.
    ? 答复要能用两种语言给出，缺的一种不能由工具翻译。
    ? Answers are given in both languages, and the tool does not translate.
    - "subjects": {"worker": {"en": "worker"}}
    + "subjects": {"worker": {"zh": "职工", "en": "worker"}}

    # HZ0205 none | 暂不支持 | not supported yet
    = 语言中有这种写法，而这个版本还不计算它。
    = The language has it, and this version does not compute it yet.
    ? 不能计算的内容按名拒绝，决不跳过。
    ? What cannot be computed is refused by name and never passed over.

    # HZ0206 vocabulary | 名称的写法不对 | a name is not written as its kind is
    = 事实名有点，如 worker.birthDate；条款和值用 lowerCamelCase；选项和条文名用 kebab-case；方案和台账名是带点的 kebab-case。
    = Facts have a dot, as worker.birthDate; terms and values are lowerCamelCase; choices and clauses are kebab-case; schemes and ledgers are kebab-case with dots.
    ? 从写法就能看出一个名称是什么，不必看它在哪里声明。
    ? The spelling tells what a name is, without a look at its declaration.
    - "facts": {"worker.union-member": {"type": "flag"}}
    + "facts": {"worker.unionMember": {"type": "flag"}}

    # HZ0207 scheme | 名称重复 | two things have one name
    = 同一种东西里有两个同名的，另一处的位置一并指出。
    = Two things of one kind have the same name; the place of the other is told.
    ? 同名时不知道指的是哪一个。
    ? Nobody could know which of them is meant.
    - "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    - "values": {"youngest": {"sum": ["event.ownBurden"], "answer": true}},
    - "eligibility": {"clause": "age", "that": "worker.age", "atLeast": {"is": "16 years", "source": "plan.youngest"}}
    + "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    + "eligibility": {"clause": "age", "that": "worker.age", "atLeast": "youngest"}

    # HZ0208 vocabulary | 不认识的词 | a word that is none of the few
    = 这里只能是几个固定的词之一。
    = Only one of a few words may stand here.
    ? 相近的词会作为改法给出，其余的在消息中列出。
    ? The nearest one is offered as a fix.
    - "facts": {"worker.unionMember": {"type": "boolean"}}
    + "facts": {"worker.unionMember": {"type": "flag"}}

    # HZ0209 case | 选项表中没有这一项 | the choice has no such item
    = 所写的词不是这个选项表中的一项。
    = The word is no item of the choice that is expected here.
    ? 写错的选项若当作“其他”，会无声地改变结果。
    ? Were a misspelt item taken for "other", the answer would silently change.
    - "facts": {"worker.illness": "strok"}
    + "facts": {"worker.illness": "stroke"}

    # HZ0210 term | 不是数 | a text that is no number
    = 这里应是一个数，可带单位，如「12000 CNY」；数不以零开头，也不用指数。
    = A number is expected, with its unit if it has one, such as "12000 CNY", without a leading zero or an exponent.
    ? 数只有一种写法，才能逐字与来源核对。
    ? With one way to write a number it can be compared with its source word for word.
    - {"is": "012000 CNY", "assumed": {"zh": "试算", "en": "a trial"}}
    + {"is": "12000 CNY", "assumed": {"zh": "试算", "en": "a trial"}}

    # HZ0211 term | 小数位过多 | too many decimals
    = 金额到分为止，百分比到 0.01% 为止，人和次是整数。
    = Amounts end with the fen, percentages with 0.01 %, and people or visits are whole.
    ? 数值不会被悄悄取整；多出的位数是写错了，或缺一条取整规定。
    ? Nothing is rounded silently; the digits are a slip, or a rule for rounding is missing.
    - {"is": "0.005 CNY", "assumed": {"zh": "试算", "en": "a trial"}}
    + {"is": "0.01 CNY", "assumed": {"zh": "试算", "en": "a trial"}}

    # HZ0212 case | 数过大 | a number beyond all bounds
    = 这个数超过了能够精确计算的范围，多半是多打了数字。
    = The number is larger than what is computed exactly; most likely digits were typed twice.
    ? 所有计算都是精确的，因此数有上限；超过的拒绝，不取近似值。
    ? All arithmetic is exact, so numbers have a bound; beyond it they are refused, not approximated.
    - "facts": {"worker.age": "99999999999999999999999999999999999999999 years"}
    + "facts": {"worker.age": "99 years"}

    # HZ0213 case | 单位不对，或没有单位 | another unit is expected, or none is given
    = 量要带上它的单位，而且是事实声明的那个。
    = A quantity carries its unit, the one that its fact declares.
    ? 岁与月、元与万元相差很多，单位不能靠猜。
    ? Years and months, yuan and ten thousand yuan are far apart; units are not guessed.
    - "facts": {"worker.age": 36}
    + "facts": {"worker.age": "36 years"}

    # HZ0214 fact | 没有声明的单位 | an undeclared unit
    = 内置的单位是 CNY、year、month、day 和 %，其余的在词汇表的「units」中声明。
    = CNY, year, month, day and % are built in; other units are declared in "units" of a vocabulary.
    ? 写错的单位会成为另一种单位，从此加不起来。
    ? A misspelt unit would be another one, with which nothing adds up.
    - "value": "7 persn", "lines": [1], "certainty": "stated"
    + "value": "7 person", "lines": [1], "certainty": "stated"

    # HZ0215 case | 不是规范写法 | not in the canonical form
    = 人们平常的写法，如「16周岁」「7万」「2026/6/5」，能看懂，但文件里只用规范写法；改法已给出。
    = This is how people write it, as 16周岁, 7万 or 2026/6/5; it is understood, but files hold only the canonical form, which is offered.
    ? 命令行选项接受平常写法；文件要逐字比较，所以只有一种写法。
    ? Options take such forms; files are compared word for word, so they have one.
    - "facts": {"worker.age": "16周岁"}
    + "facts": {"worker.age": "16 years"}

    # HZ0216 case | 不是日期 | a text that is no day
    = 日期写作 2026-06-05。「今天」只能用选项 --on today 表示。
    = A day is written 2026-06-05. Today is said with the option --on today only.
    ? 文件不随时钟改变含义。
    ? A file does not change its meaning with the clock.
    - "on": "today"
    + "on": "2026-06-05"

    # HZ0217 case | 历法上没有这一天 | a day that the calendar does not have
    = 月份只到 12，日只到该月最后一天。
    = There are twelve months, and a month has a last day.
    ? 不会顺延到下个月：写错的日期可能差一整个月。
    ? It is not carried over into the next month: a slip may be a whole month off.
    - "facts": {"worker.birthDate": "1990-02-30"}
    + "facts": {"worker.birthDate": "1990-02-28"}

    # HZ0218 document | 没有写明语言版本，或不是这个版本 | the format is missing or another one
    = 每个文档都要写明「"format": "huzhu/1"」。
    = Every document says "format": "huzhu/1".
    ? 语言将来会变，旧文件的含义不能随之改变。
    ? The language will change, and the meaning of old files must not change with it.
    - {"format": "huzhu/2", "vocabulary": "worker"}
    + {"format": "huzhu/1", "vocabulary": "worker"}

    # HZ0219 document | 看不出是哪一类文档 | a document of no kind, or of two
    = 文档由一个键表明种类：ledger、vocabulary、scheme、overlay 或 case，恰有一个。
    = One key says what a document is: ledger, vocabulary, scheme, overlay or case; exactly one.
    ? 文件名和目录不说明种类，种类写在文件里面。
    ? Neither name nor folder tells it; a file says it itself.
    - {"format": "huzhu/1", "vocab": "worker"}
    + {"format": "huzhu/1", "vocabulary": "worker"}

    # HZ0220 none | 是另一类文档 | a document of another kind
    = 文档本身没有错，但这个命令要的是另一类：「check」要案例，「validate」要规则文件。
    = The document may be sound, but the command wants another kind: 'check' takes cases, 'validate' rule files.
    ? 消息中给出适用的命令。
    ? The message names the command for it.

    # HZ0221 vocabulary warning | 「allow」没有放行任何问题 | an 'allow' that silences nothing
    = 这里写了放行某个问题的「allow」，但此处并没有那个问题，或者它是不能放行的错误。
    = An "allow" stands here for a finding that is not here, or that is an error and stands whatever is said.
    ? 留着的「allow」会在以后放过真正的问题。
    ? One that is left over would let a real finding pass later on.
    - "facts": {"worker.unionMember": {"type": "flag", "allow": [{"code": "HZ0421", "because": {"zh": "已核对", "en": "checked"}}]}}
    + "facts": {"worker.unionMember": {"type": "flag"}}
    """#
}
