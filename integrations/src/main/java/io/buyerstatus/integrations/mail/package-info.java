/** What Amazon SES reports of mails, as delivery reports. */
@NullMarked
package io.buyerstatus.integrations.mail;

import org.jspecify.annotations.NullMarked;
