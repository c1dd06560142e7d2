/** The forms of values. */
@NullMarked
package io.buyerstatus.aws.item;

import org.jspecify.annotations.NullMarked;
