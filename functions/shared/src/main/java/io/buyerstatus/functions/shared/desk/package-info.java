/** What functions of the desk share: their door. Who uses it needs the console's pages, which this module brings to nobody. */
@NullMarked
package io.buyerstatus.functions.shared.desk;

import org.jspecify.annotations.NullMarked;
