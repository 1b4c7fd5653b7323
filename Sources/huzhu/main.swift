import HuzhuCommands

leave(with: runTool(Array(CommandLine.arguments.dropFirst()), in: .process()))
