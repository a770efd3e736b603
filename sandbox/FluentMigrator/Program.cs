using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

// LowerVersion VERSION FOLDER FILE...
// Copies assemblies under a lower version. nopCommerce 4.90 ships FluentMigrator 7.1.0 and the registry has 8.0.1 only:
// what is compiled against the copy asks for 7.1.0.0, which the host has and the sandbox's 8.0.1 satisfies too.
if (args.Length < 3 || !Version.TryParse(args[0], out var version))
{
    Console.Error.WriteLine("usage: LowerVersion VERSION FOLDER FILE...");
    return 2;
}

Directory.CreateDirectory(args[1]);
foreach (var file in args.Skip(2))
{
    var bytes = File.ReadAllBytes(file);
    using var image = new PEReader(new MemoryStream(bytes, writable: false));
    var reader = image.GetMetadataReader();
    var lowered = bytes.ToArray();
    var metadata = image.PEHeaders.MetadataStartOffset;

    // ECMA-335 II.22.2: a row of the Assembly table holds the hash algorithm (4 bytes), then the version
    WriteVersion(lowered, metadata + reader.GetTableMetadataOffset(TableIndex.Assembly) + 4);

    // ECMA-335 II.22.5: a row of the AssemblyRef table begins with the version
    foreach (var handle in reader.AssemblyReferences)
    {
        var reference = reader.GetAssemblyReference(handle);
        if (!reader.GetString(reference.Name).StartsWith("FluentMigrator", StringComparison.Ordinal))
            continue;
        var row = MetadataTokens.GetRowNumber(handle) - 1;
        WriteVersion(lowered, metadata + reader.GetTableMetadataOffset(TableIndex.AssemblyRef) + row * reader.GetTableRowSize(TableIndex.AssemblyRef));
    }

    File.WriteAllBytes(Path.Combine(args[1], Path.GetFileName(file)), lowered);
}

return 0;

void WriteVersion(byte[] bytes, int offset)
{
    foreach (var part in new[] { version.Major, version.Minor, version.Build, version.Revision })
    {
        BitConverter.TryWriteBytes(bytes.AsSpan(offset), (ushort)part);
        offset += sizeof(ushort);
    }
}
