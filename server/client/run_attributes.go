package client

import (
	"context"
	"encoding/json"
	"net/http"

	"playbooks/server/api/wire"
)

// Fields lists the attributes of a run that were changed at or after a time, in
// milliseconds; 0 for all.
func (s Runs) Fields(ctx context.Context, id string, since int64) ([]wire.Field, error) {
	v := params{}
	v.number("updated_since", since)
	return get[[]wire.Field](ctx, s.c, "/runs/"+id+"/property_fields", v.Values())
}

// Values lists what a run says about its attributes, as Fields lists them.
func (s Runs) Values(ctx context.Context, id string, since int64) ([]wire.Value, error) {
	v := params{}
	v.number("updated_since", since)
	return get[[]wire.Value](ctx, s.c, "/runs/"+id+"/property_values", v.Values())
}

// SetValue says something about an attribute of a run: a string, a number or a list of
// strings, as the attribute takes it; nil clears.
func (s Runs) SetValue(ctx context.Context, id, fieldID string, value any) (wire.Value, error) {
	raw, err := json.Marshal(value)
	if err != nil {
		return wire.Value{}, err
	}
	return send[wire.Value](ctx, s.c, http.MethodPut, "/runs/"+id+"/property_fields/"+fieldID+"/value", wire.ValueInput{Value: raw})
}

// Conditions gives a page of the conditions of a run; page counts from 0, and a perPage
// of 0 leaves the size to the server.
func (s Runs) Conditions(ctx context.Context, id string, page, perPage int) (wire.ConditionList, error) {
	v := params{}
	v.number("page", int64(page))
	v.number("per_page", int64(perPage))
	return get[wire.ConditionList](ctx, s.c, "/runs/"+id+"/conditions", v.Values())
}
