package main

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
)

// hasCommit reports whether a repository's history holds a commit. A shallow clone, or sources without git, may not.
func hasCommit(ctx context.Context, root, commit string) bool {
	return exec.CommandContext(ctx, "git", "-C", root, "cat-file", "-e", commit+"^{commit}").Run() == nil
}

// checkOut puts the files of a commit into a new folder, as a worktree of the repository, and returns what removes it.
func checkOut(ctx context.Context, root, commit, dir string) (remove func(), err error) {
	if err := git(ctx, root, "worktree", "add", "--detach", dir, commit); err != nil {
		return nil, err
	}
	return func() { git(context.WithoutCancel(ctx), root, "worktree", "remove", "--force", dir) }, nil
}

func git(ctx context.Context, root string, args ...string) error {
	output, err := exec.CommandContext(ctx, "git", append([]string{"-C", root}, args...)...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("git %s: %w\n%s", strings.Join(args, " "), err, output)
	}
	return nil
}
