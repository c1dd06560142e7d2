/** Reviews in a table of their own. */
@NullMarked
package io.buyerstatus.aws.review;

import org.jspecify.annotations.NullMarked;
