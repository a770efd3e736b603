using Mono.Cecil;
using Mono.Cecil.Cil;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Plugin.Sales.AmazonChannel.Data;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>The arrows between the rooms of the house run one way, and nothing that is stored or set is unused.</summary>
public class RoomTests
{
    private const string Root = "Nop.Plugin.Sales.AmazonChannel.";

    private static readonly string[] Screens = ["Components", "Controllers", "Factories", "Models", "Validators", "Views", "Areas"];

    private static readonly Dictionary<Type, string> Tables = new NameCompatibility().TableNames;

    private ModuleDefinition _module = null!;

    [OneTimeSetUp]
    public void Read() => _module = ModuleDefinition.ReadModule(typeof(AmazonChannelPlugin).Assembly.Location);

    [OneTimeTearDown]
    public void Close() => _module.Dispose();

    [TestCase("Domain", "Services", "Data", "Infrastructure")]
    [TestCase("Services.Amazon", "Services.Accounts", "Services.Import", "Services.Orders", "Services.Outbound", "Services.Upkeep", "Services.Listing", "Services.Skus", "Infrastructure")]
    [TestCase("Services.Orders", "Services.Import", "Services.Outbound", "Services.Upkeep", "Services.Listing", "Services.Skus")]
    [TestCase("Services.Import", "Services.Outbound")]
    [TestCase("Services.Outbound", "Services.Import")]
    public void A_room_knows_none_of(string room, params string[] others) => Assert.That(Uses(room, [.. others, .. Screens]), Is.Empty);

    [Test]
    public void Services_know_no_screen() => Assert.That(Uses("Services", Screens), Is.Empty);

    [Test]
    public void Arrows_are_found() => Assert.That(Uses("Services.Import", ["Services.Orders"]), Is.Not.Empty, "this test would see nothing");

    [Test]
    public void What_speaks_to_Amazon_knows_of_the_host_its_logger_alone() =>
        Assert.That(TypesOf("Services.Amazon").SelectMany(Named).Select(type => type.FullName)
            .Where(name => name.StartsWith("Nop.", StringComparison.Ordinal) && !name.StartsWith(Root, StringComparison.Ordinal))
            .Where(name => !name.StartsWith("Nop.Services.Logging.", StringComparison.Ordinal)).Distinct(), Is.Empty);

    [TestCaseSource(nameof(Narrow))]
    public void What_writes_some_columns_of_a_table_names_them_as_the_whole_row_does(Type stored)
    {
        var whole = WholeOf(stored).GetProperties().ToDictionary(property => property.Name, property => property.PropertyType);
        Assert.That(stored.GetProperties().Where(property => whole.GetValueOrDefault(property.Name) != property.PropertyType).Select(property => property.Name), Is.Empty);
    }

    [TestCaseSource(nameof(Stored))]
    public void Every_property_is_read_somewhere(Type stored)
    {
        var called = _module.GetTypes().Where(type => !type.FullName.StartsWith(Root + "Data.", StringComparison.Ordinal)).SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions).Select(instruction => (instruction.Operand as MethodReference)?.FullName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // a narrow entity writes columns that are read through the whole one
        var readers = stored.IsSubclassOf(typeof(BaseEntity)) ? PartTests.SameTable(stored) : [stored];
        var read = readers.SelectMany(type => _module.GetType(type.FullName).Properties).Where(property => called.Contains(property.GetMethod.FullName)).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var dead = _module.GetType(stored.FullName).Properties.Select(property => property.Name).Where(name => !read.Contains(name));
        Assert.That(dead, Is.Empty);
    }

    private static IEnumerable<Type> Stored() => typeof(AmazonChannelPlugin).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(BaseEntity)) || typeof(ISettings).IsAssignableFrom(type))).Except(Narrow());

    // they are there to write; what they write is read through the whole row
    private static IEnumerable<Type> Narrow() => Tables.Keys.Where(type => WholeOf(type) != type);

    private static Type WholeOf(Type stored) => Tables.Where(table => table.Value == Tables[stored]).Select(table => table.Key).MaxBy(type => type.GetProperties().Length)!;

    private List<string> Uses(string room, IReadOnlyList<string> others) =>
    [
        .. TypesOf(room).SelectMany(type => Named(type).Where(named => others.Any(other => IsIn(named.FullName, other))).Select(named => $"{type.FullName} uses {named.FullName}")).Distinct()
    ];

    private IEnumerable<TypeDefinition> TypesOf(string room) => _module.GetTypes().Where(type => IsIn(type.FullName, room));

    private static bool IsIn(string type, string room) => type.StartsWith($"{Root}{room}.", StringComparison.Ordinal);

    private static IEnumerable<TypeReference> Named(TypeDefinition type)
    {
        var named = type.Interfaces.Select(face => face.InterfaceType)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.Methods.SelectMany(Named));
        return (type.BaseType is { } parent ? named.Append(parent) : named).SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> Named(MethodDefinition method)
    {
        var named = method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);
        return method.HasBody ? named.Concat(method.Body.Variables.Select(variable => variable.VariableType)).Concat(method.Body.Instructions.SelectMany(Named)) : named;
    }

    private static IEnumerable<TypeReference> Named(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod call => [call.DeclaringType, .. call.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => []
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification other => Parts(other.ElementType),
        _ => [type]
    };
}
