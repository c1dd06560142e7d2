/** What somebody learns who got a shared link, and nothing more. */
@NullMarked
package io.buyerstatus.access.shared;

import org.jspecify.annotations.NullMarked;
