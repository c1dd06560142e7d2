/** Reads mails that come in: whatever they are, in a time that their length asks for. */
@NullMarked
package io.buyerstatus.mail.incoming;

import org.jspecify.annotations.NullMarked;
