/** What pages and messages look like, section by section, as it was looked at and found right. */
@NullMarked
package io.buyerstatus.pages.golden;

import org.jspecify.annotations.NullMarked;
