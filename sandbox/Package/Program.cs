using System.IO.Compression;

// Package ZIP FOLDER FILE...
// Zips files under one root folder, in a fixed order and with a fixed time, so that the same files give the same bytes.
if (args.Length < 3)
{
    Console.Error.WriteLine("usage: Package ZIP FOLDER FILE...");
    return 2;
}

if (args[2..].FirstOrDefault(file => !File.Exists(file)) is { } missing)
{
    Console.Error.WriteLine($"{missing} is not there, so {args[0]} cannot be made. Build the plugin first.");
    return 1;
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[0]))!);
using var stream = File.Create(args[0]);
using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
foreach (var file in args[2..].OrderBy(Path.GetFileName, StringComparer.Ordinal))
{
    var entry = zip.CreateEntry($"{args[1]}/{Path.GetFileName(file)}", CompressionLevel.SmallestSize);
    entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    using var content = entry.Open();
    using var source = File.OpenRead(file);
    source.CopyTo(content);
}

return 0;
