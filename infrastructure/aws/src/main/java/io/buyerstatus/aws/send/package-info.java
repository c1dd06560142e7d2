/** Mail and SMS, handed over once. */
@NullMarked
package io.buyerstatus.aws.send;

import org.jspecify.annotations.NullMarked;
