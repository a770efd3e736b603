namespace Nop.Data;

/// <summary>The database refuses a value.</summary>
internal sealed class DataException(string message) : Exception(message);
