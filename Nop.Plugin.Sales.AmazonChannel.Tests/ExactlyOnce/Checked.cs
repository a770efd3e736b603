using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>Checks a property on random values, the same ones in every run. A failure names the smallest value found and the replay of the first.</summary>
internal static class Checked
{
    private const ulong Gamma = 9_876_543_211;

    /// <param name="values">Where values come from.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Which ones.</param>
    /// <param name="whatIsWrong">Looks at one; null when it is as it should be.</param>
    public static void All<T>(Arbitrary<T> values, int count, ulong seed, Func<T, string?> whatIsWrong)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(count).WithStartSize(1).WithEndSize(50).WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed, Gamma), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(values, value =>
        {
            var wrong = whatIsWrong(value);
            return (wrong is null).Label(wrong ?? "right");
        }));
    }
}
