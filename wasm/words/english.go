// Code generated from texts/en.txt by go generate. DO NOT EDIT.

package words

// english holds the texts in English as Decode takes them.
const english = `en
User groups
Refresh
Try again
Import
Export
About
Shortcuts
Sign out
0	{0} user group	{0} user groups
0	{0} user group, {1} deleted	{0} user groups, {1} deleted
{0} shown
{0} selected
Read at {0}
Sign in to SuperOffice
Use your SuperOffice user name and password.
Sign in again
Then you can go on where you were.
Enter your user name and password.
User name
Password
Use a ticket
Use user name and password
Use your Windows account
Use an access token
Use a SuperOffice ticket.
You sign in with the account that you use in Windows.
Use a SuperOffice access token.
Access token
Enter a ticket.
Enter an access token.
Stay signed in in this tab
The ticket is kept in this tab until you sign out or close it. Do not use this on a computer that others use too.
Ticket
It begins with 7T: and stands for user name and password.
Sign in
Signing in…
You have signed out.
You are signed in again.
0	You are signed in again. {0} row is waiting to be saved.	You are signed in again. {0} rows are waiting to be saved.
Sign out and lose unsaved changes?
0	{0} row has changes that are not saved. They cannot be brought back.	{0} rows have changes that are not saved. They cannot be brought back.
A change is still on its way to the server. It may get lost.
Go on as {0}?
SuperOffice has handed over a ticket of another user. You are signed in as {0}; what you have not saved stays in this tab until you sign in again.
SuperOffice has handed over a ticket that is not valid. You stay signed in as {0}.
Are you still there?
You will soon be signed out, because nothing was asked of SuperOffice for hours. What you have typed stays in this tab.
Stay signed in
Filter by name or description
Show deleted
No members
Order
Move up
Move down
A–Z
Put all groups in the order of their names
Change…
Delete
Marks as deleted; can be undone
Restore
Details
New group
Loading the user groups…
There are no user groups yet
User groups decide what their members see and may do.
No user group matches the filter
Try fewer letters, or look among the deleted groups too.
Clear the filter
Every user group is deleted
Deleted groups are hidden and can be restored.
The user groups could not be read
The message below says why.
Name
Description
Members
Rank
ID
Actions
Select all
Name of the group
(no name yet)
last
Edit
Save
Cancel
Undo
Restore that group instead
Keep mine
Take theirs
new group
{0}, {1}
Shown as “{0}”
New
Unsaved
Waiting
Saving…
Checking…
Not saved
Saved
Deleted
Conflict
Outside the filter
Details
Dismiss
0	{0} unsaved change	{0} unsaved changes
Save all
Discard all
Bring it back
Stop
Show
Close
Close the details
Delete and move members…
Languages…
Discard changes
Members ({0})
Read the members again
Reading the members…
The members could not be read. {0}
No members are reported.
{0} ({1})
{0}, other primary group
{0}, retired
{0}, resource
Changed since you opened the page
{0} (undone)
Use keys that are single characters (/, n, ?)
Space
Page down
Page up
Home
End
Enter
Delete
Esc
Ctrl
Alt
Shift
go to the row below or above
go to the cell on the left or right
go a page down or up
go to the first or last row, or cell
go to the first or last row
select the row
select more rows
move the row down or up
edit
mark as deleted
undo the last change
end the selection
filter
new group
show this list
save the row
take back the text, then the row
clear the filter
go to the table
save all changes
Change the selected groups
Change the
Add before
Add after
Replace
with
⚠ “{0}”: “{1}” – {2}
“{0}” stays as it is
“{0}” → “{1}”
Texts in each language
Users see the name and the description in their own language. What you type is unsaved until you save the group.
Another language
Add
All languages
Done
A text in several languages cannot hold a quotation mark.
About Groupdesk
Role
Service
Database
(may change groups)
(may only read)
The request categories of a group are edited in SuperOffice Service.
For support
This holds no ticket, no names and no addresses.
Settings
none; everything is as delivered
{0}: {1} (this page)
{0}: {1} ({2})
Create or change many groups
Paste a list of names, or a table with the columns name, description and rank. Nothing is saved before you say so.
Names or table
Sales
Support
Marketing
Open a file…
Make two groups from each name, adding
First word to add
Second word to add
Primary
Secondary
What will happen
0	… and {0} more line	… and {0} more lines
0	Save {0} group	Save {0} groups
Line {0}: create “{1}”
Line {0}: update “{1}”
Line {0}: restore “{1}”
Line {0}: “{1}” stays as it is
was “{0}”
was “{0}”, {1}
Line {0}: ⚠ “{1}”
{0} – {1}
description “{0}”
rank {0}
{0} to create
{0} to update
{0} to restore
{0} unchanged
{0} with errors
The line has more cells than there are columns.
This group has unsaved changes in the table: save or discard them first.
A row of the table that is not saved yet has this name.
The line is marked as deleted, and there is no such group.
The line is marked as deleted. Groups are deleted in the table on the page only.
Line {0} has the same name.
The group with the ID {0} has another name now. Rename it in the table, or remove the ID to create a new group.
“{0}” is neither yes nor no.
0	Ignored column: {1}.	Ignored columns: {1}.
Wait until the changes on their way are saved.
The groups have changed meanwhile. Look at what would be done once more.
This is not a text file but a workbook or another document. Save it as CSV (in Excel: CSV UTF-8) and open that.
Line {0}: Contains a character that is not {1}. Save the file as CSV UTF-8.
The table is larger than {0} MB.
More than {0} lines. Split the table.
Line {0}: More than {1} columns.
Line {0}: The quotation mark at the beginning of a cell has no counterpart.
Line {0}: A cell goes on after its closing quotation mark. Put all of it in quotation marks and double those within.
Line {0}: No column has the heading Name: give it to the one with the names.
Export groups
0	{0} group, the selected ones, as they are on the server.	{0} groups, the selected ones, as they are on the server.
0	{0} group, those in the table, as they are on the server.	{0} groups, those in the table, as they are on the server.
What was changed since you opened the page
0	{0} change, the newest first.	{0} changes, the newest first.
Save as JSON…
Result
Result of the last batch
0	{0} line. Correct what was not saved and import it again; what was saved stays as it is.	{0} lines. Correct what was not saved and import it again; what was saved stays as it is.
Line
To do
Outcome
Reason
create
update
restore
delete
saved
not sent
failed
unknown
unchanged
not applied
CSV
JSON
Table
Copy
Download
Enter a name.
Begins or ends with a space.
Another user group has this name.
Another row on this page has this name.
A deleted user group has this name.
Enter a whole number from 0 to 32767.
The rank must be from 0 to 32767.
Contains an invisible character ({0}).
Looks the same as the name of another user group, “{0}”, but is written with other characters.
Names begin with “{0}” here.
This name does not follow the rules for names here.
Names may not hold the word “{0}” here.
Someone else has changed this from “{0}” to “{1}”. Choose which text to keep.
0	Too long by {0} character; at most {1} are allowed.	Too long by {0} characters; at most {1} are allowed.
Contains a character that cannot be sent ({0}). Delete it, or type the text again.
The server did not answer, but the list shows that the change was saved.
The server did not answer, but a user group with this name now exists. Compare it with what you typed, then save or discard.
This user group no longer exists on the server. Saving creates it again.
The server stored another name: “{0}”.
The server stored another description: “{0}”.
The server stored no description.
The server stored another rank: {0}.
The server has changed whether the group is deleted.
The server says: “{0}”
Someone else has changed {0} in the meantime; those changes and yours are kept.
the name
the description
the rank
whether it is deleted
{0} and {1}
Saving…
Saving {0} of {1}…
{0} about {1} seconds left
1	{0} about {1} minute left	{0} about {1} minutes left
“{0}” is marked as deleted.
“{0}” is restored.
“{0}” is marked as deleted again. Its name stays taken.
“{0}” is as it was before.
“{0}” is deleted and its members are moved.
“{0}” is created.
“{0}” is saved.
0	{0} change is undone.	{0} changes are undone.
0	{0} group is changed.	{0} groups are changed.
0	{0} change saved.	{0} changes saved.
0	{0} change undone.	{0} changes undone.
0	{0} change saved, {1} not: {2}.	{0} changes saved, {1} not: {2}.
0	{0} change undone, {1} not: {2}.	{0} changes undone, {1} not: {2}.
0	{0} needs correcting	{0} need correcting
0	{0} was not sent	{0} were not sent
{0} with a name that is taken
{0} refused by the server
{0} for lack of rights
{0} no longer on the server
{0} changed by someone else too
{0} because the session has ended
{0} without an answer
{0} because of an error on the server
The new user group was not saved.
The new user group “{0}” was not saved.
The change to “{0}” was not saved.
Checking whether the new user group was saved…
Checking whether the change to “{0}” was saved…
0	{0} change was not saved.	{0} changes were not saved.
0	Correct the marked field first.	Correct the marked fields in {0} rows first.
Someone else has changed the same field of “{0}”. Choose which text to keep.
It is not known whether the last change was saved. The list will show it as soon as it can be read.
This browser does not let the page record what is sent: do not close it before everything is saved.
1	An earlier batch was interrupted: {0} of {1} change was saved.	An earlier batch was interrupted: {0} of {1} changes were saved.
1	An earlier batch was interrupted: {0} of {1} change was saved; {2} still to be saved.	An earlier batch was interrupted: {0} of {1} changes were saved; {2} still to be saved.
This group was to be marked as deleted when the page was closed. Saving does it.
This group was to be restored when the page was closed. Saving does it.
The list is up to date.
What you had typed is back.
What you typed is discarded.
0	What you typed in {0} row is discarded.	What you typed in {0} rows is discarded.
This browser does not let the page keep unsaved changes: they are lost when it is reloaded.
0	{0} unsaved change from before this page was loaded is back.	{0} unsaved changes from before this page was loaded are back.
The server answers again.
0	The server answers again. {0} change is waiting to be saved.	The server answers again. {0} changes are waiting to be saved.
Your role does not seem to allow changing user groups. You may try; the server decides.
You can only read: the server has refused a change because you lack the right to do so.
You can change groups again. Whether the server allows it shows when you save.
This page shows the user groups for reading only.
0	{0} group is not in the table, because the server gives it no ID of its own: {1}. Please tell the IT department.	{0} groups are not in the table, because the server gives them no ID of their own: {1}. Please tell the IT department.
Paste {0} lines?
The text has more than one line, and a name has only one.
Make {0} groups
Make it one name
0	{0} new group is ready to be saved.	{0} new groups are ready to be saved.
0	Undo {0} change?	Undo {0} changes?
Each group is saved as it was before. What others have changed since stays.
Each group is saved as it was before. What others have changed since stays. New groups are marked as deleted, and their names stay taken.
There is nothing left to undo: someone else has changed it since.
This cannot be undone: {0}
Clear the filter to move groups.
Groups can be moved while the table is sorted by rank, from the lowest.
Wait until the changes are saved, then move groups.
There are more groups than ranks, so they cannot be put in this order.
The groups are in this order already.
All groups have the ranks that are saved.
0	{0} group gets another rank. Nothing is saved yet.	{0} groups get another rank. Nothing is saved yet.
Put all groups in the order of their names?
1	{0} of {1} group gets another rank. You see the new ranks in the table before you save.	{0} of {1} groups get another rank. You see the new ranks in the table before you save.
Renumber
Looking for members…
0	Read the members of {0} group?	Read the members of {0} groups?
The number of members is not known yet. Reading it takes a request for each group.
Read
0	Reading members: {0} group is left.	Reading members: {0} groups are left.
0	Those of {0} group could not be read.	Those of {0} groups could not be read.
The table is sorted by the number of members.
Only groups without reported members are shown.
Delete “{0}”?
0	Delete {0} group?	Delete {0} groups?
A deleted group is no longer offered to users, and can be restored.
1	“{0}” has {1} member: {2}.	“{0}” has {1} members: {2}.
1	“{0}” has {1} member: {2} and {3} more.	“{0}” has {1} members: {2} and {3} more.
The members of “{0}” could not be read, so it may have some.
The members of “{0}” are not shown here, so it may have some.
You belong to “{0}” yourself.
Delete “{0}” and move its members?
0	{0} member of “{1}” becomes a member of the group that you choose, and “{1}” is deleted. This cannot be undone.	{0} members of “{1}” become members of the group that you choose, and “{1}” is deleted. This cannot be undone.
All members of “{0}” become members of the group that you choose, and “{0}” is deleted. This cannot be undone.
Move the members to
Delete and move
Wait until the changes to the group are saved, then move its members.
Nothing was deleted: choose another group that takes over the members.
There is no other group that could take over the members.
Nothing was deleted: “{0}” is deleted itself and cannot take over the members.
You could not be signed in.
Check the user name and the password, or get a new ticket: a ticket that has not been used for six hours is no longer valid.
It may have ended: a ticket is valid until it has not been used for six hours. Open this page from SuperOffice again, or sign in another way.
Your Windows account did not reach SuperOffice. Ask the IT department whether Windows authentication is switched on for the SuperOffice services, and whether a proxy stands in between.
Your session has ended.
Sign in again. Everything you have typed is still here.
You do not have the right to do this.
Ask an administrator for a role that allows changing user groups. What you typed is kept until you leave the page.
The web server wants you to sign in to it first.
Sign in to the network or to SuperOffice in this browser and try again. If it goes on, ask the IT department to allow anonymous access to the folder of the SuperOffice services.
Another user group has this name already.
Choose another name. It may be the name of a deleted group: show deleted groups to find and restore it.
The server does not accept a value.
Correct it and save again.
This user group no longer exists on the server.
The list has been read again. Save once more if you want to create the group again.
Someone else has changed this user group in the meantime.
The list has been read again. Save once more if your change is still needed.
The server refuses the message because it is too large.
Shorten the text and try again.
The server did not answer in time.
Try again in a moment. A change may have been saved all the same; the list shows it.
The server could not be reached.
Check the network connection, then try again. If other pages of the server open, ask the IT department whether this page and the service have the same address.
The request was stopped before the server answered.
The service is not running at the moment.
It may be starting. Try again in a minute, then tell the IT department.
The server's answer was incomplete.
Try again. A change may have been saved all the same; the list shows it.
The server did not understand the message.
Tell the IT department; the service may be of another version, or behind a proxy or firewall that refuses the message.
There is no SuperOffice service at the address this page uses.
Ask the IT department to check the address, and that the web server of this page passes requests on to SuperOffice. Behind https, the service has to be set up for https.
The server does not accept this kind of message.
Ask the IT department to check that the address belongs to SuperOffice's SOAP services.
Something other than the SuperOffice service answered.
It may be a sign-in or maintenance page. Open SuperOffice in this browser, sign in there and try again.
The SuperOffice service reported a fault.
Try again. If it goes on, send the details to the IT department.
The server sent this page elsewhere instead of answering.
The server has had too many requests.
0	Try again in {0} second: the server has asked for that.	Try again in {0} seconds: the server has asked for that.
0	Try again in {0} minute: the server has asked for that.	Try again in {0} minutes: the server has asked for that.
The server's answer is larger than this page can take.
The server's answer could not be understood.
The browser does not let this page read the service's answers, because the two have different addresses.
The page was opened with https, so the browser does not let it ask a service with http.
Ask the IT department to put a proxy in front, so that the page and the service have one address; docs/hosting.md shows how.
The Content-Security-Policy of this page does not allow it to ask the service.
Ask the IT department to allow the service's address in connect-src. The details quote the policy.
The service could not be reached: it is not running, or the browser does not trust its certificate.
Open the service's address, which is in the details, in a new tab. If the browser warns of the certificate there, ask the IT department for one that it trusts.
The server reported an error.
Read what the server says. If it does not help, send the details to the IT department.`

const count = 448
