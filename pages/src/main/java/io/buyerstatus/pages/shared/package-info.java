/** What everybody sees to whom a buyer gave the shared link: how far the order is and what is in it, and nothing else [SH-22]. */
@NullMarked
package io.buyerstatus.pages.shared;

import org.jspecify.annotations.NullMarked;
