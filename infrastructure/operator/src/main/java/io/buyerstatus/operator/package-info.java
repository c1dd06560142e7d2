/** The operator's command line. */
@NullMarked
package io.buyerstatus.operator;

import org.jspecify.annotations.NullMarked;
