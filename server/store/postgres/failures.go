package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	stderrors "errors"
	"io"
	"net"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/pkg/errors"

	"playbooks/server/failure"
)

// Codes of the errors that PostgreSQL reports, from its manual.
const (
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
	uniqueViolation      = "23505"
	checkViolation       = "23514"
	notNullViolation     = "23502"
	lockNotAvailable     = "55P03"

	// Classes are the first two characters.
	classConnection   = "08"
	classData         = "22"
	classRollback     = "40"
	classResources    = "53"
	classIntervention = "57" // cancelled, shutting down
)

// duplicates says in words what each unique constraint keeps.
var duplicates = map[string]string{
	"pb_playbook_pkey":       "there is already a playbook with this id",
	"pb_playbook_prefix":     "run_number_prefix: another active playbook of this team uses the same prefix",
	"pb_playbook_field_name": "name: the playbook has an attribute with this name already",
	"pb_run_pkey":            "there is already a run with this id",
	"pb_run_number":          "the playbook already has a run with this number",
}

// failed gives an error of the database its kind, and a stack. Nil stays nil.
func failed(err error) error {
	if err == nil {
		return nil
	}
	err = errors.WithStack(err)
	if stderrors.Is(err, sql.ErrNoRows) {
		return failure.Wrap(err, failure.NotFound, "it does not exist")
	}
	var pg *pgconn.PgError
	if stderrors.As(err, &pg) {
		return reported(err, pg)
	}
	if lost(err) {
		return failure.Wrap(err, failure.Unavailable, "the database cannot be reached, try again")
	}
	return err
}

// reported is for errors that the server itself reports.
func reported(err error, pg *pgconn.PgError) error {
	switch pg.Code {
	case uniqueViolation:
		message, known := duplicates[pg.ConstraintName]
		if !known {
			message = "it exists already"
		}
		return failure.Wrap(err, failure.Conflict, "%s", message)
	case checkViolation, notNullViolation:
		return failure.Wrap(err, failure.Invalid, "the value of %s cannot be stored", pg.ConstraintName+pg.ColumnName)
	case lockNotAvailable:
		return failure.Wrap(err, failure.Unavailable, "the database is busy, try again")
	}
	switch pg.Code[:2] {
	case classData:
		return failure.Wrap(err, failure.Invalid, "a value cannot be stored: it is too large, or holds a character that the database does not know")
	case classRollback, classResources, classIntervention, classConnection:
		return failure.Wrap(err, failure.Unavailable, "the database is busy, try again")
	}
	return err
}

// lost tells whether the connection broke, was never there, or was given up for its time limit.
func lost(err error) bool {
	var connecting *pgconn.ConnectError
	var network net.Error
	return stderrors.Is(err, driver.ErrBadConn) || stderrors.Is(err, sql.ErrConnDone) ||
		stderrors.Is(err, io.EOF) || stderrors.Is(err, io.ErrUnexpectedEOF) ||
		stderrors.Is(err, context.DeadlineExceeded) || stderrors.Is(err, context.Canceled) ||
		stderrors.As(err, &connecting) || stderrors.As(err, &network) || pgconn.SafeToRetry(err)
}

// named puts the noun into a NotFound that the statement itself could not name.
func named(err error, noun string) error {
	if failure.Is(err, failure.NotFound) {
		return failure.Wrap(err, failure.NotFound, "there is no such %s", noun)
	}
	return err
}
