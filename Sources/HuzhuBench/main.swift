@unsafe @preconcurrency import Glibc

exit(runBenchmarks(Array(CommandLine.arguments.dropFirst()), program: CommandLine.arguments[0]))
