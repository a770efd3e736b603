using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Data;

namespace Nop.Services.Directory;

/// <summary>Stores states and provinces.</summary>
internal sealed class StateProvinceService(IRepository<StateProvince> states) : IStateProvinceService
{
    public Task DeleteStateProvinceAsync(StateProvince stateProvince) => states.DeleteAsync(stateProvince);

    public Task<StateProvince> GetStateProvinceByIdAsync(int stateProvinceId) => states.GetByIdAsync(stateProvinceId, _ => default);

    public async Task<StateProvince> GetStateProvinceByAbbreviationAsync(string abbreviation, int? countryId = null) =>
        string.IsNullOrEmpty(abbreviation) ? null
            : await states.Table.FirstOrDefaultAsync(state => state.Abbreviation == abbreviation && (countryId == null || state.CountryId == countryId));

    public Task<StateProvince> GetStateProvinceByAddressAsync(Address address) => GetStateProvinceByIdAsync(address?.StateProvinceId ?? 0);

    public async Task<IList<StateProvince>> GetStateProvincesByCountryIdAsync(int countryId, int languageId = 0, bool showHidden = false) =>
        await states.Table.Where(state => state.CountryId == countryId && (showHidden || state.Published)).OrderBy(state => state.DisplayOrder).ThenBy(state => state.Name).ToListAsync();

    public async Task<IList<StateProvince>> GetStateProvincesAsync(bool showHidden = false) =>
        await states.Table.Where(state => showHidden || state.Published).OrderBy(state => state.CountryId).ThenBy(state => state.DisplayOrder).ThenBy(state => state.Name).ToListAsync();

    public Task InsertStateProvinceAsync(StateProvince stateProvince) => states.InsertAsync(stateProvince);

    public Task UpdateStateProvinceAsync(StateProvince stateProvince) => states.UpdateAsync(stateProvince);
}
