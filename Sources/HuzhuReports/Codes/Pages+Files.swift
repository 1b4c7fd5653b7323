extension CodePage {
  /// Files that cannot be read.
  static let files = #"""
    # HZ0001 call | 没有这个文件 | there is no such file
    = 给出的路径上没有文件。名称相近的文件会一并提示。
    = Nothing lies at the path that was given. The nearest name beside it is told.
    ? 缺少的输入不会当作空文件：没有读到的内容，不能说成没有问题。
    ? A missing input is not taken for an empty one: what was not read cannot be called sound.
    - huzhu check rules/examples/ridr.json
    + huzhu check rules/examples/rider.json

    # HZ0002 call | 应为文件，却是目录 | a directory stands where a file is wanted
    = 「check」逐个读取案例文件，不读整个目录；「validate」和「test」可以给目录。
    = 'check' reads case files one by one and no folder; 'validate' and 'test' take folders.
    ? 目录中的哪些文件是案例，由调用者指明，例如用通配符。
    ? Which files of a folder are cases is for the caller to say, for example with a wildcard.
    - huzhu check rules/examples
    + huzhu check rules/examples/rider.json

    # HZ0003 none | 无法读取文件 | the file cannot be read
    = 文件存在，但没有读取权限、过大，或者系统报告了错误；系统的说法会原样转述。
    = The file is there, but may not be read, is too large, or the system reports an error, which is passed on.
    ? 少读一个规则文件，结论就可能不同，因此整个运行停止。
    ? With one rule file less the answer may be another one, so the run stops.
    """#
}
