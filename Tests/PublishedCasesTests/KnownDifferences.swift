/// Differences in wording or scope, each with its reason.
///
/// A row that tells of no difference any more is as wrong as a difference without a row.
let knownDifferences =
  weihaiDifferences + hainanDifferences + beijingDifferences + hangzhouDifferences
  + henanDifferences + shanghaiDifferences + xianningDifferences
