/** What buyers withdrew from, at the desk: until when money goes back, where the goods are, and with what the staff are done. */
@NullMarked
package io.buyerstatus.console.withdrawal;

import org.jspecify.annotations.NullMarked;
