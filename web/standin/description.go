package standin

import (
	"time"

	"groupdesk/gen/soap"
	"groupdesk/generated/services86"
	"groupdesk/web/standin/store"
)

// principal describes a user as sign-ins do. What the database of the stand-in doesn't hold is the same for everybody.
func principal(a store.Associate) *services86.SoPrincipalCarrier {
	return &services86.SoPrincipalCarrier{
		UserType:                  services86.UserTypeInternalAssociate,
		Associate:                 soap.OptNilOf(a.Name),
		AssociateID:               a.ID,
		IsPerson:                  true,
		PersonID:                  a.PersonID,
		CountryID:                 826,
		HomeCountryID:             578,
		ContactID:                 2,
		GroupID:                   a.PrimaryGroup,
		BusinessID:                7,
		CategoryID:                4,
		ContactOwner:              5,
		RoleID:                    a.RoleID,
		RoleName:                  soap.OptNilOf(a.RoleName),
		RoleDescription:           soap.OptNilOf(""),
		RoleType:                  services86.RoleTypeEmployee,
		Licenses:                  soap.OptNilOf(&services86.ArrayOfGrantedModuleLicense{}),
		FullName:                  soap.OptNilOf(a.FullName),
		EMailAddress:              soap.OptNilOf(""),
		FunctionRights:            soap.OptNilOf(arrayOfString(a.FunctionRights)),
		EjUserID:                  3,
		EjAccessLevel:             268355583,
		EjUserStatus:              services86.EjUserStatusStatusNormal,
		ProvidedCredentials:       soap.OptNilOf(&services86.ArrayOfProvidedCredential{}),
		SecondaryGroups:           soap.OptNilOf(&services86.ArrayOfInt{Int: a.OtherGroups}),
		DatabaseContextIdentifier: soap.OptNilOf("Default"),
	}
}

func arrayOfString(list []string) *services86.ArrayOfString {
	array := &services86.ArrayOfString{}
	for _, s := range list {
		array.String = append(array.String, soap.NilOf(s))
	}
	return array
}

// systemInfo describes the stand-in as a NetServer without licence.
func systemInfo() *services86.SoSystemInfoCarrier {
	return &services86.SoSystemInfoCarrier{
		Carrier:                  noRights(),
		License:                  soap.OptNilNull[*services86.LicenseInfo](),
		WarningEnglish:           soap.OptNilOf(""),
		WarningResource:          soap.OptNilOf(""),
		BranchName:               soap.OptNilOf(""),
		BuildLabel:               soap.OptNilOf("Stand-in"),
		AssemblyVersion:          soap.OptNilOf("8.6.0.0"),
		AccumulatedNextCheckDate: soap.DateTime{Time: time.Date(2099, 12, 31, 0, 0, 0, 0, time.UTC)},
		FileVersion:              soap.OptNilOf("8.6.0.0"),
		Description:              soap.OptNilOf("A stand-in for NetServer, to try and test clients with"),
		DaysUntilNetServerExpiry: 9999,
		BuildType:                services86.NetServerBuildTypeRelease,
		DatabaseVersion:          860,
		IsUnicode:                true,
		CompanyName:              soap.OptNilOf("Groupdesk"),
		CompanyID:                1,
		DatabaseType:             soap.OptNilOf("SQLite"),
		DatabaseMinor:            soap.OptNilOf(""),
		DatabaseName:             soap.OptNilOf("standin"),
	}
}
