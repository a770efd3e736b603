using Shop.Commands;

try
{
    return args switch
    {
        ["amazon", .. var rest] => await RunSimulator.RunAsync(rest),
        ["replay", .. var files] => await Replay.RunAsync(files),
        _ => await RunShop.RunAsync(args),
    };
}
catch (ArgumentsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
