using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>Where a line's pieces are reserved, told by what is reserved in each warehouse before and after.</summary>
public class WarehousePiecesTests
{
    [TestCase("", "1:2,2:0", "1:5,2:1", 4, "1:3,2:1", Description = "a first reservation over two warehouses")]
    [TestCase("1:3,2:1", "1:5,2:1", "1:4,2:1", 3, "1:2,2:1", Description = "a piece back")]
    [TestCase("1:3", "1:3,2:9", "1:3,2:7", 1, "1:1", Description = "two pieces back where others have most")]
    [TestCase("1:3,2:1", "1:3,2:9", "1:3,2:8", 3, "1:3", Description = "a piece back where the line has least")]
    [TestCase("1:3,2:1", "1:3,2:1", "1:0,2:0", 0, "", Description = "all of it back")]
    [TestCase("2:2", "2:2,3:0", "2:2,3:1", 3, "2:2,3:1", Description = "a piece more from a third one")]
    public void After_a_movement(string held, string before, string after, int taken, string expected) => Assert.That(
        WarehousePieces.Format(WarehousePieces.After(WarehousePieces.Parse(held), WarehousePieces.Parse(before), WarehousePieces.Parse(after), taken)), Is.EqualTo(expected));

    [TestCase("1:3,2:1", "", 1, 1)]
    [TestCase("1:3,2:1", "1:3", 1, 2)]
    [TestCase("1:1,2:3", "", 2, 2)]
    [TestCase("1:3,2:2", "1:2", 2, 2, Description = "one that has all of them before one that has some")]
    [TestCase("1:3,2:1", "", 4, 1, Description = "the one that has most of them")]
    [TestCase("1:3", "1:3", 1, 0)]
    [TestCase("", "", 1, 0)]
    public void The_warehouse_that_pieces_leave_from(string held, string booked, int pieces, int expected) =>
        Assert.That(WarehousePieces.Choose(WarehousePieces.Parse(held), WarehousePieces.Parse(booked), pieces), Is.EqualTo(expected));

    [TestCase(null)]
    [TestCase("x:1")]
    [TestCase("1:2:3")]
    [TestCase("1")]
    public void What_cannot_be_read_is_nothing(string? text) => Assert.That(WarehousePieces.Parse(text), Is.Empty);
}
