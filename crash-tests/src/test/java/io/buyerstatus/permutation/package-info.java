/** Events in any order, any number of times: the same page. */
@NullMarked
package io.buyerstatus.permutation;

import org.jspecify.annotations.NullMarked;
