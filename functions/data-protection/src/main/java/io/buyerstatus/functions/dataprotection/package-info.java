/** The function data-protection: the only one that may take out of all tables and buckets what tells of buyers, and hand out copies of it. */
@NullMarked
package io.buyerstatus.functions.dataprotection;

import org.jspecify.annotations.NullMarked;
