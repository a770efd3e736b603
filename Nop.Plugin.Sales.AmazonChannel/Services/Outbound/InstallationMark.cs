using Microsoft.Extensions.Hosting;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>
/// A random word in a file outside the database, which tells this installation from one that holds a copy of its database. Accounts keep its hash, so a copied database does not bring it along.
/// </summary>
/// <param name="file">Where the word stands. Nodes of one shop share it, as they share the rest of App_Data.</param>
public sealed class InstallationMark(string file)
{
    /// <summary>Where the host keeps what is this installation's own.</summary>
    public const string PathInHost = "App_Data/amazon-channel.installation";

    private const int Length = 32;

    /// <summary>The mark of the installation that runs in an environment.</summary>
    public static InstallationMark Of(IHostEnvironment environment) => new(Path.Combine(environment.ContentRootPath, PathInHost));

    /// <summary>Full path of the file.</summary>
    public string File { get; } = file;

    /// <summary>SHA-256 of the word; null when there is none, or none that may be read.</summary>
    public string? Read()
    {
        try
        {
            return System.IO.File.Exists(File) && System.IO.File.ReadAllText(File).Trim() is { Length: Length } word ? ContentHash.Of(word) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The hash of the word that is there, else of a new one.</summary>
    /// <exception cref="InstallationMarkException">The file cannot be written.</exception>
    public string Ensure() => Read() ?? Renew();

    /// <summary>Writes another word and gives its hash.</summary>
    /// <exception cref="InstallationMarkException">The file cannot be written.</exception>
    public string Renew()
    {
        var word = Guid.NewGuid().ToString("N");
        var written = $"{File}.{word}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.WriteAllText(written, word);
            System.IO.File.Move(written, File, overwrite: true);
            return ContentHash.Of(word);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InstallationMarkException($"The file {File}, by which this installation is told from a copy of its database, cannot be written: {exception.Message} "
                + "Give the web server's user the right to write into this folder.", exception);
        }
    }

    /// <summary>Removes the file; one that stays does no harm.</summary>
    public void Remove()
    {
        try
        {
            System.IO.File.Delete(File);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // the next installation takes it over
        }
    }
}
