/** Print-outs: what they say, how they look, and the press that makes PDF of them. */
@NullMarked
package io.buyerstatus.print;

import org.jspecify.annotations.NullMarked;
