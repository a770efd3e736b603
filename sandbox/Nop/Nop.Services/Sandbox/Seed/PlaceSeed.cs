using System.Globalization;
using Nop.Core.Domain.Directory;
using Nop.Data;

namespace Nop.Services.Sandbox.Seed;

/// <summary>Countries Amazon sells and ships to, and the states of those whose addresses name one.</summary>
internal sealed class PlaceSeed(IRepository<Country> countries, IRepository<StateProvince> states)
{
    internal async Task InsertAsync()
    {
        await countries.InsertAsync(Places.Countries.Split('\n').Select(Read).ToList(), publishEvent: false);
        var ids = (await countries.Table.ToListAsync()).ToDictionary(country => country.TwoLetterIsoCode, country => country.Id);
        await states.InsertAsync([.. Places.States.SelectMany(pair => Read(ids[pair.Key], pair.Value))], publishEvent: false);
    }

    private static Country Read(string line, int index)
    {
        var cells = line.Split('|');
        return new Country
        {
            TwoLetterIsoCode = cells[0], ThreeLetterIsoCode = cells[1], NumericIsoCode = int.Parse(cells[2], CultureInfo.InvariantCulture), Name = cells[3],
            SubjectToVat = cells.Length > 4, AllowsBilling = true, AllowsShipping = true, Published = true, DisplayOrder = index == 0 ? 1 : 100,
        };
    }

    private static IEnumerable<StateProvince> Read(int countryId, string states) =>
        states.ReplaceLineEndings(";").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(state => state.Split('=')).Select(cells =>
            new StateProvince { CountryId = countryId, Abbreviation = cells[0], Name = cells[1], Published = true, DisplayOrder = 1 });
}
