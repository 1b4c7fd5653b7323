#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

exit(runFuzzer())
