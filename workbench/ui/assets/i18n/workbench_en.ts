<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccessPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityCounts</name>
    <message numerus="yes">
        <source>%n facilitators</source>
        <translation>
            <numerusform>%n facilitator</numerusform>
            <numerusform>%n facilitators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases, {open} of them not closed</source>
        <translation>
            <numerusform>%n case, {open} of them not closed</numerusform>
            <numerusform>%n cases, {open} of them not closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups</source>
        <translation>
            <numerusform>%n open follow-up</numerusform>
            <numerusform>%n open follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions held</source>
        <translation>
            <numerusform>%n session held</numerusform>
            <numerusform>%n sessions held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learning needs not met yet</source>
        <translation>
            <numerusform>%n learning need not met yet</numerusform>
            <numerusform>%n learning needs not met yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentees</source>
        <translation>
            <numerusform>%n mentee</numerusform>
            <numerusform>%n mentees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facilitators are taken over.</source>
        <translation>
            <numerusform>%n facilitator is taken over.</numerusform>
            <numerusform>%n facilitators are taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n facilitators</source>
        <translation>
            <numerusform>Take over %n facilitator</numerusform>
            <numerusform>Take over %n facilitators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseThemes</name>
    <message numerus="yes">
        <source>in %n sessions</source>
        <translation>
            <numerusform>in %n session</numerusform>
            <numerusform>in %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeCommands</name>
    <message numerus="yes">
        <source>%n codes are archived.</source>
        <translation>
            <numerusform>%n code is archived.</numerusform>
            <numerusform>%n codes are archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are in use.</source>
        <translation>
            <numerusform>%n code is in use.</numerusform>
            <numerusform>%n codes are in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are deleted.</source>
        <translation>
            <numerusform>%n code is deleted.</numerusform>
            <numerusform>%n codes are deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes below it</source>
        <translation>
            <numerusform>%n code below it</numerusform>
            <numerusform>%n codes below it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n district links</source>
        <translation>
            <numerusform>%n district link</numerusform>
            <numerusform>%n district links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties to cases</source>
        <translation>
            <numerusform>%n tie to a case</numerusform>
            <numerusform>%n ties to cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summaries</source>
        <translation>
            <numerusform>%n summary</numerusform>
            <numerusform>%n summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n codes?</source>
        <translation>
            <numerusform>Delete %n code?</numerusform>
            <numerusform>Delete %n codes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeHits</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coded already, which stay as they are</source>
        <translation>
            <numerusform>%Ln coded already, which stays as it is</numerusform>
            <numerusform>%Ln coded already, which stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln segments</source>
        <translation>
            <numerusform>Code %Ln segment</numerusform>
            <numerusform>Code %Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeReshaping</name>
    <message numerus="yes">
        <source>%n segments went to other codes.</source>
        <translation>
            <numerusform>%n segment went to another code.</numerusform>
            <numerusform>%n segments went to other codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are merged into “{into}”.</source>
        <translation>
            <numerusform>%n code is merged into “{into}”.</numerusform>
            <numerusform>%n codes are merged into “{into}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookCommands</name>
    <message numerus="yes">
        <source>{name} is written, with %n codes.</source>
        <translation>
            <numerusform>{name} is written, with one code.</numerusform>
            <numerusform>{name} is written, with %n codes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookHistory</name>
    <message numerus="yes">
        <source>{name} is written, with %n changes.</source>
        <translation>
            <numerusform>{name} is written, with one change.</numerusform>
            <numerusform>{name} is written, with %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookPreview</name>
    <message numerus="yes">
        <source>%n are new</source>
        <translation>
            <numerusform>one is new</numerusform>
            <numerusform>%n are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>one changes</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>one stays as it is</numerusform>
            <numerusform>%n stay as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesModel</name>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln districts</source>
        <translation>
            <numerusform>%Ln district</numerusform>
            <numerusform>%Ln districts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesPanel</name>
    <message numerus="yes">
        <source>Show archived codes (%Ln)</source>
        <translation>
            <numerusform>Show archived codes (%Ln)</numerusform>
            <numerusform>Show archived codes (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingCommands</name>
    <message numerus="yes">
        <source>%n codes and memos are taken off the segment.</source>
        <translation>
            <numerusform>%n code or memo is taken off the segment.</numerusform>
            <numerusform>%n codes and memos are taken off the segment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are taken off the segment.</source>
        <translation>
            <numerusform>%n code is taken off the segment.</numerusform>
            <numerusform>%n codes are taken off the segment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyPanel</name>
    <message numerus="yes">
        <source>Within %n words</source>
        <translation>
            <numerusform>Within %n word</numerusform>
            <numerusform>Within %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>said %Ln times</source>
        <translation>
            <numerusform>said %Ln time</numerusform>
            <numerusform>said %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words near it</source>
        <translation>
            <numerusform>%Ln word near it</numerusform>
            <numerusform>%Ln words near it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareCoders</name>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other words</source>
        <translation>
            <numerusform>%n with other words</numerusform>
            <numerusform>%n with other words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only {coder}</source>
        <translation>
            <numerusform>%n only {coder}</numerusform>
            <numerusform>%n only {coder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfusedPanel</name>
    <message numerus="yes">
        <source>%n segments bear both</source>
        <translation>
            <numerusform>%n segment bears both</numerusform>
            <numerusform>%n segments bear both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are nearer to the other</source>
        <translation>
            <numerusform>%n is nearer to the other</numerusform>
            <numerusform>%n are nearer to the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times two coders differ</source>
        <translation>
            <numerusform>two coders differ once</numerusform>
            <numerusform>two coders differ %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs of codes</source>
        <translation>
            <numerusform>%Ln pair of codes</numerusform>
            <numerusform>%Ln pairs of codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionPreview</name>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>%n stays</numerusform>
            <numerusform>%n stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have corrected words</source>
        <translation>
            <numerusform>%n has corrected words</numerusform>
            <numerusform>%n have corrected words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a place</source>
        <translation>
            <numerusform>%n needs a place</numerusform>
            <numerusform>%n need a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused suggestions go with their words.</source>
        <translation>
            <numerusform>%n refused suggestion goes with its words.</numerusform>
            <numerusform>%n refused suggestions go with their words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turns</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speakers</source>
        <translation>
            <numerusform>%Ln speaker</numerusform>
            <numerusform>%Ln speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistrictFilePreview</name>
    <message numerus="yes">
        <source>%n are new</source>
        <translation>
            <numerusform>one is new</numerusform>
            <numerusform>%n are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>one changes</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>one stays as it is</numerusform>
            <numerusform>%n stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are refused</source>
        <translation>
            <numerusform>%n is refused</numerusform>
            <numerusform>%n are refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistrictPage</name>
    <message numerus="yes">
        <source>%n FGDs</source>
        <translation>
            <numerusform>%n FGD</numerusform>
            <numerusform>%n FGDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews</source>
        <translation>
            <numerusform>%n interview</numerusform>
            <numerusform>%n interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speakers</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistrictSetup</name>
    <message numerus="yes">
        <source>%n districts are added.</source>
        <translation>
            <numerusform>%n district is added.</numerusform>
            <numerusform>%n districts are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n districts are taken over.</source>
        <translation>
            <numerusform>%n district is taken over.</numerusform>
            <numerusform>%n districts are taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summaries</source>
        <translation>
            <numerusform>%n summary</numerusform>
            <numerusform>%n summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistrictsModel</name>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message numerus="yes">
        <source>{name} is written, with %n rows.</source>
        <translation>
            <numerusform>{name} is written, with %n row.</numerusform>
            <numerusform>{name} is written, with %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message numerus="yes">
        <source>%n remarks in the margin</source>
        <translation>
            <numerusform>%n remark in the margin</numerusform>
            <numerusform>%n remarks in the margin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message numerus="yes">
        <source>%n files marked:</source>
        <translation>
            <numerusform>%n file marked:</numerusform>
            <numerusform>%n files marked:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundBar</name>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n sources</source>
        <translation>
            <numerusform>in %n source</numerusform>
            <numerusform>in %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n speakers</source>
        <translation>
            <numerusform>by %n speaker</numerusform>
            <numerusform>by %n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundCommands</name>
    <message numerus="yes">
        <source>%n codings get this code instead of their own.</source>
        <translation>
            <numerusform>%n coding gets this code instead of its own.</numerusform>
            <numerusform>%n codings get this code instead of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand on words that have it already by the same coder: memos move along.</source>
        <translation>
            <numerusform>%n stands on words that have it already by the same coder: its memos move along.</numerusform>
            <numerusform>%n stand on words that have it already by the same coder: their memos move along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have it already and stay.</source>
        <translation>
            <numerusform>%n has it already and stays.</numerusform>
            <numerusform>%n have it already and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings have the code “{name}” now.</source>
        <translation>
            <numerusform>%n coding has the code “{name}” now.</numerusform>
            <numerusform>%n codings have the code “{name}” now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments get this code beside those they have, by {coder}.</source>
        <translation>
            <numerusform>%n segment gets this code beside those it has, by {coder}.</numerusform>
            <numerusform>%n segments get this code beside those they have, by {coder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have it already and are passed over.</source>
        <translation>
            <numerusform>%n has it already and is passed over.</numerusform>
            <numerusform>%n have it already and are passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments are coded “{name}”.</source>
        <translation>
            <numerusform>%n segment is coded “{name}”.</numerusform>
            <numerusform>%n segments are coded “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings get this memo.</source>
        <translation>
            <numerusform>%n coding gets this memo.</numerusform>
            <numerusform>%n codings get this memo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a memo already: the words come below its own.</source>
        <translation>
            <numerusform>%n has a memo already: the words come below its own.</numerusform>
            <numerusform>%n have a memo already: the words come below their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memo stands on %n codings.</source>
        <translation>
            <numerusform>The memo stands on %n coding.</numerusform>
            <numerusform>The memo stands on %n codings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With them go %n memos.</source>
        <translation>
            <numerusform>With them goes %n memo.</numerusform>
            <numerusform>With them go %n memos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are cited as evidence and are taken out there.</source>
        <translation>
            <numerusform>%n is cited as evidence and is taken out there.</numerusform>
            <numerusform>%n are cited as evidence and are taken out there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n codings?</source>
        <translation>
            <numerusform>Remove %n coding?</numerusform>
            <numerusform>Remove %n codings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings are removed.</source>
        <translation>
            <numerusform>%n coding is removed.</numerusform>
            <numerusform>%n codings are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations are on the clipboard.</source>
        <translation>
            <numerusform>%n quotation is on the clipboard.</numerusform>
            <numerusform>%n quotations are on the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n codings.</source>
        <translation>
            <numerusform>{name} is written, with %n coding.</numerusform>
            <numerusform>{name} is written, with %n codings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameworkBar</name>
    <message numerus="yes">
        <source>%Ln cells written</source>
        <translation>
            <numerusform>%Ln cell written</numerusform>
            <numerusform>%Ln cells written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be read again</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%Ln to be read again</numerusform>
            <numerusform>%Ln to be read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not summed up yet</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%Ln not summed up yet</numerusform>
            <numerusform>%Ln not summed up yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings without a district left out</source>
        <translation>
            <numerusform>%Ln coding without a district left out</numerusform>
            <numerusform>%Ln codings without a district left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings in nobody&apos;s words left out</source>
        <translation>
            <numerusform>%Ln coding in nobody&apos;s words left out</numerusform>
            <numerusform>%Ln codings in nobody&apos;s words left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameworkCellPanel</name>
    <message numerus="yes">
        <source>%Ln linked from elsewhere</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln linked from elsewhere</numerusform>
            <numerusform>%Ln linked from elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameworkWords</name>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other words</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln with other words</numerusform>
            <numerusform>%Ln with other words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under another code</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln under another code</numerusform>
            <numerusform>%Ln under another code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings, not summed up yet</source>
        <translation>
            <numerusform>%Ln coding, not summed up yet</numerusform>
            <numerusform>%Ln codings, not summed up yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoToTurn</name>
    <message numerus="yes">
        <source>A number from 1 to %n.</source>
        <translation>
            <numerusform>A number from 1 to %n.</numerusform>
            <numerusform>A number from 1 to %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A number from 1 to %n, or a time such as 12:30.</source>
        <translation>
            <numerusform>A number from 1 to %n, or a time such as 12:30.</numerusform>
            <numerusform>A number from 1 to %n, or a time such as 12:30.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupCodeDialog</name>
    <message numerus="yes">
        <source>%n ticked passages get the code, in the same step.</source>
        <translation>
            <numerusform>%n ticked passage gets the code, in the same step.</numerusform>
            <numerusform>%n ticked passages get the code, in the same step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message numerus="yes">
        <source>The code “{name}” is made, with %n codings.</source>
        <translation>
            <numerusform>The code “{name}” is made, with %n coding.</numerusform>
            <numerusform>The code “{name}” is made, with %n codings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a code of it, with %n codings…</source>
        <translation>
            <numerusform>Make a code of it, with %n coding…</numerusform>
            <numerusform>Make a code of it, with %n codings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages looked at</source>
        <translation>
            <numerusform>%Ln passage looked at</numerusform>
            <numerusform>%Ln passages looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in a group</source>
        <translation>
            <numerusform>%Ln of them in a group</numerusform>
            <numerusform>%Ln of them in a group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenSign</name>
    <message numerus="yes">
        <source>{shown} of %Ln codings shown</source>
        <translation>
            <numerusform>{shown} of %Ln coding shown</numerusform>
            <numerusform>{shown} of %Ln codings shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>and one more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitChoices</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>one hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n files</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files bear a name that is taken; rename them or leave them out.</source>
        <translation>
            <numerusform>%n file bears a name that is taken; rename it or leave it out.</numerusform>
            <numerusform>%n files bear a name that is taken; rename them or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people may speak in several files</source>
        <translation>
            <numerusform>%n person may speak in several files</numerusform>
            <numerusform>%n people may speak in several files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Reading %n file</numerusform>
            <numerusform>Reading %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Reading %n file</numerusform>
            <numerusform>Reading %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources imported.</source>
        <translation>
            <numerusform>%n source imported.</numerusform>
            <numerusform>%n sources imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointList</name>
    <message numerus="yes">
        <source>%Ln more rows</source>
        <translation>
            <numerusform>%Ln more row</numerusform>
            <numerusform>%Ln more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointWords</name>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speakers</source>
        <translation>
            <numerusform>%Ln speaker</numerusform>
            <numerusform>%Ln speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not shown: another coder&apos;s, or waiting for their place in the text</source>
        <translation>
            <numerusform>%Ln not shown: another coder&apos;s, or waiting for its place in the text</numerusform>
            <numerusform>%Ln not shown: another coder&apos;s, or waiting for their place in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were made.</source>
        <translation>
            <numerusform>%Ln row was made.</numerusform>
            <numerusform>%Ln rows were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings without a district, in no district&apos;s row</source>
        <translation>
            <numerusform>%Ln coding without a district, in no district&apos;s row</numerusform>
            <numerusform>%Ln codings without a district, in no district&apos;s row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotations not shown</source>
        <translation>
            <numerusform>%Ln quotation not shown</numerusform>
            <numerusform>%Ln quotations not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyPhrasesPanel</name>
    <message numerus="yes">
        <source>%n sources or more</source>
        <translation>
            <numerusform>%n source or more</numerusform>
            <numerusform>%n sources or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>Up to %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comparisons</source>
        <translation>
            <numerusform>%Ln comparison</numerusform>
            <numerusform>%Ln comparisons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these about %Ln would reach it by chance</source>
        <translation>
            <numerusform>of these about %Ln would reach it by chance</numerusform>
            <numerusform>of these about %Ln would reach it by chance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key phrases</source>
        <translation>
            <numerusform>%Ln key phrase</numerusform>
            <numerusform>%Ln key phrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n places may be personal data and are not reviewed.</source>
        <translation>
            <numerusform>%n place may be personal data and is not reviewed.</numerusform>
            <numerusform>%n places may be personal data and are not reviewed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message numerus="yes">
        <source>%n codings are taken back in one step, which can be undone.</source>
        <translation>
            <numerusform>%n coding is taken back in one step, which can be undone.</numerusform>
            <numerusform>%n codings are taken back in one step, which can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions were shown, none is decided yet.</source>
        <translation>
            <numerusform>%n suggestion was shown; it is not decided yet.</numerusform>
            <numerusform>%n suggestions were shown, none is decided yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n decided suggestions {right}% were right ({low} to {high}%); {promised}% were promised.</source>
        <translation>
            <numerusform>Of %n decided suggestion {right}% was right ({low} to {high}%); {promised}% were promised.</numerusform>
            <numerusform>Of %n decided suggestions {right}% were right ({low} to {high}%); {promised}% were promised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListingWritten</name>
    <message numerus="yes">
        <source>{name} is written, with %n rows.</source>
        <translation>
            <numerusform>{name} is written, with one row.</numerusform>
            <numerusform>{name} is written, with %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixQuotations</name>
    <message numerus="yes">
        <source>%n quotations as evidence</source>
        <translation>
            <numerusform>%n quotation as evidence</numerusform>
            <numerusform>%n quotations as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoCommands</name>
    <message numerus="yes">
        <source>{name} is written, with %n memos.</source>
        <translation>
            <numerusform>{name} is written, with %n memo.</numerusform>
            <numerusform>{name} is written, with %n memos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoCount</name>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{memos}, %n open</source>
        <translation>
            <numerusform>{memos}, %n open</numerusform>
            <numerusform>{memos}, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoList</name>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n memos</source>
        <translation>
            <numerusform>{shown} of %n memo</numerusform>
            <numerusform>{shown} of %n memos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeCopy</name>
    <message numerus="yes">
        <source>%n districts or codes of the copy are not in this project; what hangs on them is left out.</source>
        <translation>
            <numerusform>%n district or code of the copy is not in this project; what hangs on it is left out.</numerusform>
            <numerusform>%n districts or codes of the copy are not in this project; what hangs on them is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new records</source>
        <translation>
            <numerusform>%n new record</numerusform>
            <numerusform>%n new records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer than here</source>
        <translation>
            <numerusform>%n newer than here</numerusform>
            <numerusform>%n newer than here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same or older</source>
        <translation>
            <numerusform>%n the same or older</numerusform>
            <numerusform>%n the same or older</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Merge %n codes into “{into}”</source>
        <translation>
            <numerusform>Merge %n code into “{into}”</numerusform>
            <numerusform>Merge %n codes into “{into}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments bear several of these codes by the same coder; each keeps one coding.</source>
        <translation>
            <numerusform>%Ln segment bears several of these codes by the same coder; it keeps one coding.</numerusform>
            <numerusform>%Ln segments bear several of these codes by the same coder; each keeps one coding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments overlap one of another code by the same coder.</source>
        <translation>
            <numerusform>%Ln segment overlaps one of another code by the same coder.</numerusform>
            <numerusform>%Ln segments overlap one of another code by the same coder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameKeyWindow</name>
    <message numerus="yes">
        <source>%n people are new</source>
        <translation>
            <numerusform>%n person is new</numerusform>
            <numerusform>%n people are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NearCodePanel</name>
    <message numerus="yes">
        <source>Near misses (%n)</source>
        <translation>
            <numerusform>Near misses (%n)</numerusform>
            <numerusform>Near misses (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Least like the rest (%n)</source>
        <translation>
            <numerusform>Least like the rest (%n)</numerusform>
            <numerusform>Least like the rest (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given in %Ln places</source>
        <translation>
            <numerusform>given in %Ln place</numerusform>
            <numerusform>given in %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give it in %n places at least: before that, nothing is like it.</source>
        <translation>
            <numerusform>Give it in %n place at least: before that, nothing is like it.</numerusform>
            <numerusform>Give it in %n places at least: before that, nothing is like it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWriting</name>
    <message numerus="yes">
        <source>%n places may be personal data:</source>
        <translation>
            <numerusform>%n place may be personal data:</numerusform>
            <numerusform>%n places may be personal data:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message numerus="yes">
        <source>%n names are one person now: {name}.</source>
        <translation>
            <numerusform>%n name is one person now: {name}.</numerusform>
            <numerusform>%n names are one person now: {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message numerus="yes">
        <source>%n participants described.</source>
        <translation>
            <numerusform>%n participant described.</numerusform>
            <numerusform>%n participants described.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name nobody, or several: {rows}.</source>
        <translation>
            <numerusform>%n row names nobody, or several: {rows}.</numerusform>
            <numerusform>%n rows name nobody, or several: {rows}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalCommands</name>
    <message numerus="yes">
        <source>%n new places are to be reviewed.</source>
        <translation>
            <numerusform>%n new place is to be reviewed.</numerusform>
            <numerusform>%n new places are to be reviewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n transcripts.</source>
        <translation>
            <numerusform>{name} is written, with %n transcript.</numerusform>
            <numerusform>{name} is written, with %n transcripts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalDeciding</name>
    <message numerus="yes">
        <source>%n places are masked in copies.</source>
        <translation>
            <numerusform>%n place is masked in copies.</numerusform>
            <numerusform>%n places are masked in copies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places stay as they are.</source>
        <translation>
            <numerusform>%n place stays as it is.</numerusform>
            <numerusform>%n places stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are to be reviewed again.</source>
        <translation>
            <numerusform>%n place is to be reviewed again.</numerusform>
            <numerusform>%n places are to be reviewed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks are removed.</source>
        <translation>
            <numerusform>%n mark is removed.</numerusform>
            <numerusform>%n marks are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalGate</name>
    <message numerus="yes">
        <source>%n places may tell who somebody is</source>
        <translation>
            <numerusform>%n place may tell who somebody is</numerusform>
            <numerusform>%n places may tell who somebody is</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message numerus="yes">
        <source>Chosen by hand for %n codes, proposed for the others</source>
        <translation>
            <numerusform>Chosen by hand for %n code, proposed for the others</numerusform>
            <numerusform>Chosen by hand for %n codes, proposed for the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message numerus="yes">
        <source>%Ln rows in the file</source>
        <translation>
            <numerusform>%Ln row in the file</numerusform>
            <numerusform>%Ln rows in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintThemes</name>
    <message numerus="yes">
        <source>%n branches of the codebook</source>
        <translation>
            <numerusform>%n branch of the codebook</numerusform>
            <numerusform>%n branches of the codebook</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintWriting</name>
    <message numerus="yes">
        <source>{name} is written, with %n rows.</source>
        <translation>
            <numerusform>{name} is written, with %n row.</numerusform>
            <numerusform>{name} is written, with %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalDetails</name>
    <message numerus="yes">
        <source>This file holds %n interviews.</source>
        <translation>
            <numerusform>This file holds %n interview.</numerusform>
            <numerusform>This file holds %n interviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n similar files</source>
        <translation>
            <numerusform>Apply to %n similar file</numerusform>
            <numerusform>Apply to %n similar files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityCounts</name>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more codings</source>
        <translation>
            <numerusform>%Ln more coding</numerusform>
            <numerusform>%Ln more codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln suggestions</source>
        <translation>
            <numerusform>of %Ln suggestion</numerusform>
            <numerusform>of %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotationChoice</name>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen by hand</source>
        <translation>
            <numerusform>%n chosen by hand</numerusform>
            <numerusform>%n chosen by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotationList</name>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordFiles</name>
    <message numerus="yes">
        <source>%n rows were brought in.</source>
        <translation>
            <numerusform>One row was brought in.</numerusform>
            <numerusform>%n rows were brought in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsPreview</name>
    <message numerus="yes">
        <source>%n rows are new</source>
        <translation>
            <numerusform>one row is new</numerusform>
            <numerusform>%n rows are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are there already</source>
        <translation>
            <numerusform>one is there already</numerusform>
            <numerusform>%n are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are refused</source>
        <translation>
            <numerusform>one is refused</numerusform>
            <numerusform>%n are refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegencyDialog</name>
    <message numerus="yes">
        <source>Add %n</source>
        <translation>
            <numerusform>Add %n</numerusform>
            <numerusform>Add %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPreview</name>
    <message numerus="yes">
        <source>%n are new</source>
        <translation>
            <numerusform>%n is new</numerusform>
            <numerusform>%n are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n changes</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n stays as it is</numerusform>
            <numerusform>%n stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are refused</source>
        <translation>
            <numerusform>one is refused</numerusform>
            <numerusform>%n are refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetrievalPage</name>
    <message numerus="yes">
        <source>%n codes of this query are gone from the codebook: nothing is found for them.</source>
        <translation>
            <numerusform>%n code of this query is gone from the codebook: nothing is found for it.</numerusform>
            <numerusform>%n codes of this query are gone from the codebook: nothing is found for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n wait for a place</source>
        <translation>
            <numerusform>%n waits for a place</numerusform>
            <numerusform>%n wait for a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n sources</source>
        <translation>
            <numerusform>in %n source</numerusform>
            <numerusform>in %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPreview</name>
    <message numerus="yes">
        <source>Accept %n  A</source>
        <translation>
            <numerusform>Accept %n  A</numerusform>
            <numerusform>Accept %n  A</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n  X</source>
        <translation>
            <numerusform>Refuse %n  X</numerusform>
            <numerusform>Refuse %n  X</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Accept %n suggestions?</source>
        <translation>
            <numerusform>Accept %n suggestion?</numerusform>
            <numerusform>Accept %n suggestions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n suggestions?</source>
        <translation>
            <numerusform>Refuse %n suggestion?</numerusform>
            <numerusform>Refuse %n suggestions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n codes more</source>
        <translation>
            <numerusform>and %n code more</numerusform>
            <numerusform>and %n codes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n sources. One step: it can be undone as one.</source>
        <translation>
            <numerusform>In %n source. One step: it can be undone as one.</numerusform>
            <numerusform>In %n sources. One step: it can be undone as one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaturationPage</name>
    <message numerus="yes">
        <source>Base of %n sources</source>
        <translation>
            <numerusform>Base of %n source</numerusform>
            <numerusform>Base of %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Runs of %n sources</source>
        <translation>
            <numerusform>Runs of %n source</numerusform>
            <numerusform>Runs of %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScannedText</name>
    <message numerus="yes">
        <source>%n places may tell who somebody is</source>
        <translation>
            <numerusform>%n place may tell who somebody is</numerusform>
            <numerusform>%n places may tell who somebody is</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>in %Ln sources</source>
        <translation>
            <numerusform>in %Ln source</numerusform>
            <numerusform>in %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments are coded.</source>
        <translation>
            <numerusform>%n segment is coded.</numerusform>
            <numerusform>%n segments are coded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentCommands</name>
    <message numerus="yes">
        <source>%n words between the two segments would be coded with them.</source>
        <translation>
            <numerusform>%n word between the two segments would be coded with them.</numerusform>
            <numerusform>%n words between the two segments would be coded with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionNeedsSaid</name>
    <message numerus="yes">
        <source>look at %n follow-ups from before</source>
        <translation>
            <numerusform>look at %n follow-up from before</numerusform>
            <numerusform>look at %n follow-ups from before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownChoice</name>
    <message numerus="yes">
        <source>Showing: %n themes</source>
        <translation>
            <numerusform>Showing: %n theme</numerusform>
            <numerusform>Showing: %n themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message numerus="yes">
        <source>With it go %n codings. You can undo this, now or later.</source>
        <translation>
            <numerusform>With it goes %n coding. You can undo this, now or later.</numerusform>
            <numerusform>With it go %n codings. You can undo this, now or later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerRow</name>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message numerus="yes">
        <source>Do it: %n go</source>
        <translation>
            <numerusform>Do it: %n goes</numerusform>
            <numerusform>Do it: %n go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadWords</name>
    <message numerus="yes">
        <source>Take %Ln figures</source>
        <translation>
            <numerusform>Take %Ln figure</numerusform>
            <numerusform>Take %Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A row for each district (%Ln found)</source>
        <translation>
            <numerusform>A row for each district (%Ln found)</numerusform>
            <numerusform>A row for each district (%Ln found)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message numerus="yes">
        <source>%n quotations as evidence</source>
        <translation>
            <numerusform>%n quotation as evidence</numerusform>
            <numerusform>%n quotations as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings here</source>
        <translation>
            <numerusform>%n coding here</numerusform>
            <numerusform>%n codings here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message numerus="yes">
        <source>%n suggestions here</source>
        <translation>
            <numerusform>%n suggestion here</numerusform>
            <numerusform>%n suggestions here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are silent</source>
        <translation>
            <numerusform>%n code is silent</numerusform>
            <numerusform>%n codes are silent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisionCounts</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups open</source>
        <translation>
            <numerusform>%n follow-up open</numerusform>
            <numerusform>%n follow-ups open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carried forward %n times</source>
        <translation>
            <numerusform>carried forward once</numerusform>
            <numerusform>carried forward %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flags up</source>
        <translation>
            <numerusform>%n flag up</numerusform>
            <numerusform>%n flags up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; narrow the page to a district to see fewer</source>
        <translation>
            <numerusform>and %n more; narrow the page to a district to see fewer</numerusform>
            <numerusform>and %n more; narrow the page to a district to see fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facilitators</source>
        <translation>
            <numerusform>%n facilitator</numerusform>
            <numerusform>%n facilitators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisionFileCommands</name>
    <message numerus="yes">
        <source>%n records were taken in.</source>
        <translation>
            <numerusform>%n record was taken in.</numerusform>
            <numerusform>%n records were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy with %n records is written to {file}.</source>
        <translation>
            <numerusform>The copy with %n record is written to {file}.</numerusform>
            <numerusform>The copy with %n records is written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurveyDialog</name>
    <message numerus="yes">
        <source>%Ln rows can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln row can&apos;t be taken</numerusform>
            <numerusform>%Ln rows can&apos;t be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln respondents</source>
        <translation>
            <numerusform>%Ln respondent</numerusform>
            <numerusform>%Ln respondents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open questions</source>
        <translation>
            <numerusform>%Ln open question</numerusform>
            <numerusform>%Ln open questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurveyGridPanel</name>
    <message numerus="yes">
        <source>%Ln respondents</source>
        <translation>
            <numerusform>%Ln respondent</numerusform>
            <numerusform>%Ln respondents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemePagePanel</name>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n districts</source>
        <translation>
            <numerusform>%n district</numerusform>
            <numerusform>%n districts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesModel</name>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n districts</source>
        <translation>
            <numerusform>%n district</numerusform>
            <numerusform>%n districts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key quotations</source>
        <translation>
            <numerusform>%n key quotation</numerusform>
            <numerusform>%n key quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of counter evidence</source>
        <translation>
            <numerusform>%n piece of counter evidence</numerusform>
            <numerusform>%n pieces of counter evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open memos</source>
        <translation>
            <numerusform>%n open memo</numerusform>
            <numerusform>%n open memos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n themes only</source>
        <translation>
            <numerusform>%n theme only</numerusform>
            <numerusform>%n themes only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherOptions</name>
    <message numerus="yes">
        <source>up to %n words apart</source>
        <translation>
            <numerusform>up to %n word apart</numerusform>
            <numerusform>up to %n words apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places or more</source>
        <translation>
            <numerusform>%n place or more</numerusform>
            <numerusform>%n places or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherQuotations</name>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %Ln places</source>
        <translation>
            <numerusform>at %Ln place</numerusform>
            <numerusform>at %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln sources</source>
        <translation>
            <numerusform>in %Ln source</numerusform>
            <numerusform>in %Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message numerus="yes">
        <source>%n codings or memos need a place in the corrected words</source>
        <translation>
            <numerusform>%n coding or memo needs a place in the corrected words</numerusform>
            <numerusform>%n codings or memos need a place in the corrected words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turns</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wastebasket</name>
    <message numerus="yes">
        <source>%Ln codes</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memos</source>
        <translation>
            <numerusform>%Ln memo</numerusform>
            <numerusform>%Ln memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln summaries</source>
        <translation>
            <numerusform>%Ln summary</numerusform>
            <numerusform>%Ln summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln district links</source>
        <translation>
            <numerusform>%Ln district link</numerusform>
            <numerusform>%Ln district links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participants</source>
        <translation>
            <numerusform>%Ln participant</numerusform>
            <numerusform>%Ln participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for a place</source>
        <translation>
            <numerusform>%Ln waiting for a place</numerusform>
            <numerusform>%Ln waiting for a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordFileBar</name>
    <message numerus="yes">
        <source>Only what I changed myself (%Ln)</source>
        <translation>
            <numerusform>Only what I changed myself (%Ln)</numerusform>
            <numerusform>Only what I changed myself (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordFileWords</name>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figures and texts</source>
        <translation>
            <numerusform>%Ln figure or text</numerusform>
            <numerusform>%Ln figures and texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes ticked</source>
        <translation>
            <numerusform>%Ln change ticked</numerusform>
            <numerusform>%Ln changes ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordFileWriting</name>
    <message numerus="yes">
        <source>{name} is refreshed in %n places. The old file is {old}.</source>
        <translation>
            <numerusform>{name} is refreshed in %n place. The old file is {old}.</numerusform>
            <numerusform>{name} is refreshed in %n places. The old file is {old}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, refreshed in %n places.</source>
        <translation>
            <numerusform>{name} is written, refreshed in %n place.</numerusform>
            <numerusform>{name} is written, refreshed in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsOptions</name>
    <message numerus="yes">
        <source>%n letters or more</source>
        <translation>
            <numerusform>%n letter or more</numerusform>
            <numerusform>%n letters or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message numerus="yes">
        <source>Of %Ln words of talk.</source>
        <translation>
            <numerusform>Of %Ln word of talk.</numerusform>
            <numerusform>Of %Ln words of talk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of talk</source>
        <translation>
            <numerusform>%Ln word of talk</numerusform>
            <numerusform>%Ln words of talk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different ones listed</source>
        <translation>
            <numerusform>%Ln different one listed</numerusform>
            <numerusform>%Ln different ones listed</numerusform>
        </translation>
    </message>
</context>
</TS>
