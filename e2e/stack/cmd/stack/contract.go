package main

import (
	"context"
	"errors"
	"flag"
	"os"

	"playbooks/e2e/stack"
	"playbooks/e2e/stack/contract"
)

// runContract runs areas of the contract suite against a throw-away stack.
func runContract(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("contract", flag.ExitOnError)
	dir := flags.String("dir", "../shared/contract", "where the suite is")
	openList := flags.String("open", "e2e/stack/contract/open.txt", "the checks that are known to fail")
	update := flags.Bool("update", false, "write the list instead of judging by it")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New(usage)
	}
	if err := contract.Check(*dir); err != nil {
		return err
	}
	open, err := contract.ReadOpen(*openList)
	if err != nil {
		return err
	}
	s, err := stack.Start(ctx, stack.Options{Log: os.Stderr})
	if err != nil {
		return err
	}
	defer s.Stop()
	results, err := contract.Run(ctx, *dir, flags.Args(), environment(s), os.Stderr)
	if err != nil {
		return err
	}
	if *update {
		if err := contract.WriteOpen(*openList, results); err != nil {
			return err
		}
		open = results.With("fail")
	}
	return contract.Judge(results, open, os.Stdout)
}
