/** Time as the local system sees it: the machine's, moved on at will. */
@NullMarked
package io.buyerstatus.local.clock;

import org.jspecify.annotations.NullMarked;
