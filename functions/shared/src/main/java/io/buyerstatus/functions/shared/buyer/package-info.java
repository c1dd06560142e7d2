/** What functions that show buyers pages share. Who uses it needs the pages, which this module brings to nobody. */
@NullMarked
package io.buyerstatus.functions.shared.buyer;

import org.jspecify.annotations.NullMarked;
