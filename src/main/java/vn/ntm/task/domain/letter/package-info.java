/** Letters that leave the office as Word files in the form of Nghị định 30/2020/NĐ-CP, from live data. */
@NullMarked
package vn.ntm.task.domain.letter;

import org.jspecify.annotations.NullMarked;
