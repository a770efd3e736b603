namespace Bench.Outbound;

/// <summary>
/// A clock that stands still while anything is at work and jumps to the next timer when nothing is: hours of waiting take moments, and what the machine does takes no time of the clock.
/// Everything runs on one thread; work that leaves it, such as a call over HTTP, says so with <see cref="Elsewhere"/>.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<VirtualTimer, (DateTimeOffset Due, long Number)> _timers = new();
    private DateTimeOffset _now = start;
    private long _number;
    private int _elsewhere;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Work that does not run on the clock's thread, until it is disposed.</summary>
    public IDisposable Elsewhere()
    {
        Interlocked.Increment(ref _elsewhere);
        return new Return(this);
    }

    /// <summary>Runs to the end, on a thread of its own.</summary>
    public Task RunAsync(Func<Task> work) => Task.Factory.StartNew(() => Run(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(Func<Task> work)
    {
        var before = SynchronizationContext.Current;
        var thread = new OneThread();
        SynchronizationContext.SetSynchronizationContext(thread);
        try
        {
            var task = work();
            while (!task.IsCompleted)
            {
                if (thread.TryRun())
                    continue;
                if (IsAtWork())
                    thread.Wait();
                else if (!TryAdvance())
                    throw new InvalidOperationException("Everything waits and no timer is set: it would wait for ever.");
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    // continuations that were not asked to come back run on the pool
    private bool IsAtWork()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var idle, out _);
        return Volatile.Read(ref _elsewhere) > 0 || ThreadPool.PendingWorkItemCount > 0 || idle < most;
    }

    private bool TryAdvance()
    {
        VirtualTimer timer;
        lock (_lock)
        {
            do
            {
                if (!_timers.TryDequeue(out timer!, out var key))
                    return false;
                if (timer.Number != key.Number)
                    continue;
                _now = key.Due > _now ? key.Due : _now;
                timer.Number = 0;
                if (timer.Period > TimeSpan.Zero)
                    Enqueue(timer, _now + timer.Period);
                break;
            }
            while (true);
        }

        timer.Fire();
        return true;
    }

    private void Enqueue(VirtualTimer timer, DateTimeOffset due)
    {
        timer.Number = ++_number;
        _timers.Enqueue(timer, (due, timer.Number));
    }

    private sealed class VirtualTimer(VirtualClock clock, Action fire) : ITimer
    {
        // of its place in the queue; another one there is out of date
        public long Number { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Number = 0;
                Period = period > TimeSpan.Zero ? period : TimeSpan.Zero;
                if (dueTime != Timeout.InfiniteTimeSpan)
                    clock.Enqueue(this, clock._now + dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                Number = 0;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Return(VirtualClock clock) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref clock._elsewhere);
    }

    private sealed class OneThread : SynchronizationContext
    {
        private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
        private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();

        public override void Post(SendOrPostCallback d, object? state)
        {
            lock (_posted)
            {
                _posted.Enqueue((d, state));
                Monitor.Pulse(_posted);
            }
        }

        public override SynchronizationContext CreateCopy() => this;

        public bool TryRun()
        {
            (SendOrPostCallback Callback, object? State) next;
            lock (_posted)
            {
                if (!_posted.TryDequeue(out next))
                    return false;
            }

            next.Callback(next.State);
            return true;
        }

        public void Wait()
        {
            lock (_posted)
            {
                if (_posted.Count == 0)
                    Monitor.Wait(_posted, Moment);
            }
        }
    }
}
