/** The commands, what they print, and what they answer to the shell. */
@NullMarked
package io.buyerstatus.operator.command;

import org.jspecify.annotations.NullMarked;
