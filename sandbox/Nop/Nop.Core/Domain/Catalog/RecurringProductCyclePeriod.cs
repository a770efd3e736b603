namespace Nop.Core.Domain.Catalog;

/// <summary>Unit of a recurring cycle.</summary>
public enum RecurringProductCyclePeriod
{
    Days = 0,
    Weeks = 10,
    Months = 20,
    Years = 30
}
