/** Mail and SMS, handed over once. */
@NullMarked
package io.buyerstatus.aws.sending;

import org.jspecify.annotations.NullMarked;
