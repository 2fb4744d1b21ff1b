package api

import (
	"net/http"
	"regexp"
	"strings"

	"playbooks/server/domain/run"
)

func (a *API) exportRun(r *request) (response, error) {
	q := r.query()
	format := q.OneOf("format", "json", "markdown")
	if err := q.Err(); err != nil {
		return response{}, err
	}
	p, err := a.Runs.Report(r.Context(), r.Actor(), r.ID("id"))
	if err != nil {
		return response{}, err
	}
	if format == "markdown" {
		return response{status: http.StatusOK, file: a.Reports.Markdown(p), contentType: "text/markdown; charset=utf-8", fileName: reportName(p.Run) + ".md"}, nil
	}
	raw, err := a.Reports.JSON(p)
	return response{status: http.StatusOK, file: raw, contentType: "application/json", fileName: reportName(p.Run) + ".json"}, err
}

// maxReportName bounds the name of a report's file, in characters.
const maxReportName = 80

var notInNames = regexp.MustCompile(`[^\pL\pN._-]+`)

// reportName names the file of a report: number and name of the run, without what file
// systems do not take.
func reportName(r run.Run) string {
	name := []rune(strings.Trim(notInNames.ReplaceAllString(strings.TrimSpace(r.SequentialID+" "+r.Name), "_"), "._-"))
	name = name[:min(len(name), maxReportName)]
	if len(name) == 0 {
		return "run"
	}
	return string(name)
}
