//go:build !js

package httptransport_test

import (
	"context"
	"fmt"
	"time"

	"groupdesk/gen/soap"
	"groupdesk/gen/soap/httptransport"
	"groupdesk/generated/services86"
)

// A generated client over net/http. The example is compiled and not run, because it needs a NetServer.
func Example() {
	ctx, ticket := context.Background(), "7T:1234abcxyzExample=="

	client := services86.NewUserClient("https://crm.example/Remote/Services86/User.svc", httptransport.WithTimeout(time.Minute))
	out, headers, err := client.GetAllUserGroups(ctx,
		services86.UserRequestHeaders{Credentials: soap.OptNilOf(&services86.SoCredentials{Ticket: soap.OptNilOf(ticket)})},
		services86.GetAllUserGroupsRequest{IncludeDeleted: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	if succeeded, answered := headers.Succeeded.Get(); answered && !succeeded {
		fmt.Println("NetServer refused the call")
		return
	}
	if groups, ok := out.Response.Get(); ok {
		for _, group := range groups.UserGroup {
			fmt.Println(group.ID, group.Value.Or(""))
		}
	}
}
