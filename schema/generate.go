// Package schema holds the descriptions of the NetServer services that this project calls: user.wsdl, soprincipal.wsdl and
// associate.wsdl of version Services86, and in the folders 81, 85 and 87 those that differ in other versions by more than
// the version's name in namespaces and actions.
//
// They describe less than the server offers: only the operations that are called here, and the types that these reach.
// What they do describe agrees with the server element for element; the tests check that where the server's own
// descriptions are available. The documentation in them is ours and becomes the comments of the generated code.
//
// A type that several files need is in each, word for word, so that each file can be read and used alone. To add an
// operation, add its elements, types, messages, port type and binding entry, in each folder too where the version has
// it, then run go generate. gen/diff reports how versions differ: go run ./gen diff OLD NEW.
//
// `make schema` checks whether a server still agrees; package update describes how changes are taken over. A new field
// has the server's documentation or none: write it.
//
// The page has a package of its own, generated/page/services86, which lacks what the page does not read: that is code to
// load for everybody. Whoever wants such a field in the page takes it out of -without below.
package schema

//go:generate go run ../gen -server -tests -package services86 -out ../generated/services86 -version Services75,Services80,Services81=81 -version Services82,Services83,Services84,Services85=85 -version Services86 -version Services87,Services88=87 user.wsdl soprincipal.wsdl associate.wsdl
//go:generate go run ../gen -tests -package services86 -out ../generated/page/services86 -without GetSystemInfoResponse/SystemInfo -without SoPrincipalCarrier/UserType,SoPrincipalCarrier/IsPerson,SoPrincipalCarrier/PersonId,SoPrincipalCarrier/CountryId,SoPrincipalCarrier/HomeCountryId,SoPrincipalCarrier/ContactId,SoPrincipalCarrier/BusinessId,SoPrincipalCarrier/CategoryId,SoPrincipalCarrier/ContactOwner,SoPrincipalCarrier/RoleId,SoPrincipalCarrier/RoleDescription,SoPrincipalCarrier/RoleType,SoPrincipalCarrier/Licenses,SoPrincipalCarrier/EMailAddress,SoPrincipalCarrier/EjUserId,SoPrincipalCarrier/EjAccessLevel,SoPrincipalCarrier/EjUserStatus,SoPrincipalCarrier/ProvidedCredentials -without Associate/PersonId,Associate/Rank,Associate/Tooltip,Associate/FormalName,Associate/EjUserId,Associate/UserName -version Services75,Services80,Services81=81 -version Services82,Services83,Services84,Services85=85 -version Services86 -version Services87,Services88=87 user.wsdl soprincipal.wsdl associate.wsdl
