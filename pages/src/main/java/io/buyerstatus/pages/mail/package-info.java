/** The built-in messages: mails in HTML and plain text, and SMS. */
@NullMarked
package io.buyerstatus.pages.mail;

import org.jspecify.annotations.NullMarked;
