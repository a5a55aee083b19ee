/* SPDX-License-Identifier: MIT */
#include "text/mark.h"

#include "base/utf8.h"
#include "support/test.h"

static void knows_marks(void **state)
{
    (void)state;
    static const struct {
        uint32_t character;
        enum smz__mark mark;
    } cases[] = {
        {'!', SMZ__MARK_ASK},         {'?', SMZ__MARK_ASK},       {'.', SMZ__MARK_DOT},
        {':', SMZ__MARK_COLON},       {';', SMZ__MARK_SEMICOLON}, {'"', SMZ__MARK_QUOTE},
        {'\'', SMZ__MARK_QUOTE},      {'(', SMZ__MARK_OPENER},    {')', SMZ__MARK_CLOSER},
        {'[', SMZ__MARK_OPENER},      {']', SMZ__MARK_CLOSER},    {'{', SMZ__MARK_OPENER},
        {'}', SMZ__MARK_CLOSER},      {'-', SMZ__MARK_DASH},      {0x2014, SMZ__MARK_DASH},
        {0x2026, SMZ__MARK_ELLIPSIS}, {0xA1, SMZ__MARK_OPENER},   {0xBF, SMZ__MARK_OPENER},
        {0xAB, SMZ__MARK_QUOTE},      {0xBB, SMZ__MARK_QUOTE},    {0x201C, SMZ__MARK_QUOTE},
        {0x201D, SMZ__MARK_QUOTE},    {0x2019, SMZ__MARK_QUOTE},  {0x201E, SMZ__MARK_OPENER},
        {0x37E, SMZ__MARK_ASK},       {0x589, SMZ__MARK_FULL},    {0x61F, SMZ__MARK_FULL},
        {0x6D4, SMZ__MARK_FULL},      {0x964, SMZ__MARK_FULL},    {0x104B, SMZ__MARK_FULL},
        {0x1362, SMZ__MARK_FULL},     {0x3002, SMZ__MARK_FULL},   {0xFF01, SMZ__MARK_FULL},
        {0xFF1F, SMZ__MARK_FULL},     {0x300C, SMZ__MARK_OPENER}, {0x300D, SMZ__MARK_CLOSER},
        {0xFF63, SMZ__MARK_CLOSER},   {0, SMZ__MARK_NONE},        {' ', SMZ__MARK_NONE},
        {',', SMZ__MARK_NONE},        {'a', SMZ__MARK_NONE},      {0xE9, SMZ__MARK_NONE},
        {0x2F, SMZ__MARK_NONE},       {0x10FFFF, SMZ__MARK_NONE}, {UINT32_MAX, SMZ__MARK_NONE},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        note("U+%04X", (unsigned)cases[i].character);
        require(smz__mark_of(cases[i].character) == cases[i].mark);
    }
}

/* A mark ends words: nothing that a word is made of is one. Apostrophes and Hebrew gershayim may be either. */
static void marks_are_no_letters(void **state)
{
    (void)state;
    size_t marks = 0;
    for (uint32_t c = 0; c < 0x20000; c++) {
        if (smz__mark_of(c) == SMZ__MARK_NONE)
            continue;
        const enum smz__class class = smz__class_of(c);
        note("U+%04X", (unsigned)c);
        require(class == SMZ__CLASS_OTHER || class == SMZ__CLASS_INNER);
        marks++;
    }
    note("%zu marks", marks);
    require(marks > 70);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_marks),
        cmocka_unit_test(marks_are_no_letters),
    };
    return cmocka_run_group_tests_name("text/mark", tests, NULL, NULL);
}
