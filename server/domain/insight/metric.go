package insight

import (
	"math"
	"math/big"
)

// Rolling is how many of the latest values of a metric a dashboard shows and averages.
const Rolling = 10

// Recorded is what the published retrospectives of a playbook say of one metric. Runs
// that give no value are left out everywhere.
type Recorded struct {
	// Average is rounded down; it, Lowest and Highest are nil when there are no values.
	Average, Lowest, Highest *int64
	// Latest are the newest values first, 2 × Rolling at most.
	Latest []Value
}

// Value is the value that one run's retrospective gives.
type Value struct {
	Value   int64
	RunName string // "" when the reader may not see the run
}

// Newest gives the latest values, Rolling at most.
func (r Recorded) Newest() []Value { return r.Latest[:min(Rolling, len(r.Latest))] }

// RollingAverage is the mean of Newest, cut off after the point; nil without values.
func (r Recorded) RollingAverage() *int64 { return mean(r.Newest()) }

// RollingChange compares RollingAverage with that of the Rolling values before, in
// per cent; nil when there are none, or when their mean is 0 and nothing can be said.
func (r Recorded) RollingChange() *int64 {
	now, before := r.RollingAverage(), mean(r.Latest[len(r.Newest()):])
	if now == nil || before == nil {
		return nil
	}
	return percentChange(*before, *now)
}

func mean(values []Value) *int64 {
	if len(values) == 0 {
		return nil
	}
	sum := new(big.Int)
	for _, v := range values {
		sum.Add(sum, big.NewInt(v.Value))
	}
	out := sum.Quo(sum, big.NewInt(int64(len(values)))).Int64() // between the lowest and the highest
	return &out
}

// percentChange is by how many per cent of the former value the latter differs from it,
// cut off after the point and no further than an int64 goes; nil when the former is 0.
func percentChange(before, now int64) *int64 {
	if before == 0 {
		return nil
	}
	old := big.NewInt(before)
	change := new(big.Int).Sub(big.NewInt(now), old)
	change.Mul(change, big.NewInt(100)).Quo(change, old)
	out := int64(math.MaxInt64)
	switch {
	case change.IsInt64():
		out = change.Int64()
	case change.Sign() < 0:
		out = math.MinInt64
	}
	return &out
}
