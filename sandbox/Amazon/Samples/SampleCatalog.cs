namespace AmazonSimulator.Samples;

/// <summary>What the sample seller sells.</summary>
internal static class SampleCatalog
{
    public static SampleProduct Mug { get; } = new("MUG-STONE", "B0SAMPLE01", "Stoneware mug, 350 ml", 18.00m, 60);
    public static SampleProduct Lamp { get; } = new("LAMP-DESK-01", "B0SAMPLE02", "Desk lamp with dimmer", 49.90m, 25);
    public static SampleProduct Notebook { get; } = new("NOTE-A5", "B0SAMPLE03", "Dotted notebook A5", 9.95m, 200);
    public static SampleProduct Cutlery { get; } = new("00123", "B0SAMPLE04", "Bamboo cutlery set", 14.50m, 40);
    public static SampleProduct Candle { get; } = new("CANDLE-LAV", "B0SAMPLE05", "Lavender candle", 12.50m, 80);
    public static SampleProduct Tea { get; } = new("TEA-EARL-100", "B0SAMPLE06", "Earl Grey, 100 bags", 7.49m, 150);
    public static SampleProduct Tote { get; } = new("BAG-TOTE", "B0SAMPLE07", "Canvas tote bag", 24.00m, 35);
    public static SampleProduct Bottle { get; } = new("BOTTLE-750", "B0SAMPLE08", "Steel bottle, 750 ml", 29.00m, 45);
    public static SampleProduct Headphones { get; } = new("PHONES-X1", "B0SAMPLE09", "Wireless headphones X1", 129.00m, 20);
    public static SampleProduct Puzzle { get; } = new("PUZZLE-1000", "B0SAMPLE10", "Night sky puzzle, 1000 pieces", 22.50m, 30);
    public static SampleProduct Pens { get; } = new("PEN & INK/4", "B0SAMPLE11", "Four gel pens \"Ink\"", 8.25m, 90);
    public static SampleProduct Clock { get; } = new("CLOCK-WALL", "B0SAMPLE12", "Silent wall clock", 39.00m, 1);

    public static SampleProduct Shirt { get; } = new("TS-CLASSIC", "B0SAMPLE20", "Classic T-shirt", 21.00m, 0,
    [
        new("TS-M-BLK", "B0SAMPLE21", 12, Attributes("Size", "M", "Color", "Black")),
        new("TS-L-BLK", "B0SAMPLE22", 12, Attributes("Size", "L", "Color", "Black")),
        new("TS-M-WHT", "B0SAMPLE23", 8, Attributes("Size", "M", "Color", "White"))
    ]);

    public static SampleProduct Blanket { get; } = new("BLANKET-WOOL", "B0SAMPLE30", "Wool blanket", 89.00m, 0,
    [
        new("BLANKET-WOOL-S", "B0SAMPLE31", 10, Attributes("Size", "130 x 170 cm")),
        new("BLANKET-WOOL-L", "B0SAMPLE32", 6, Attributes("Size", "150 x 200 cm"))
    ]);

    public static IReadOnlyList<SampleProduct> All { get; } =
        [Mug, Lamp, Notebook, Cutlery, Candle, Tea, Tote, Bottle, Headphones, Puzzle, Pens, Clock, Shirt, Blanket];

    private static Dictionary<string, string> Attributes(params string[] namesAndValues) =>
        namesAndValues.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
}
