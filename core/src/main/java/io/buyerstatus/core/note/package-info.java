/** What a shop tells its buyers on their orders' pages, for some time, to some of them. */
@NullMarked
package io.buyerstatus.core.note;

import org.jspecify.annotations.NullMarked;
