// Runs PowerShell scripts where no PowerShell is installed, on the engine's NuGet package, and reads what is in them.
//
//   run PRELUDE.ps1 SCRIPT.ps1   as `powershell.exe -NoProfile -NonInteractive -File SCRIPT.ps1` would
//   facts SCRIPT.ps1 | -         prints what the syntax tree holds, as JSON
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Text.Json;
using WarmAmi;

if (args is ["run", var prelude, var script]) return Run(prelude, script);
if (args is ["facts", var file])
{
    var text = file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);
    var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    Console.WriteLine(JsonSerializer.Serialize(Facts.Of(text), options));
    return 0;
}
Console.Error.WriteLine("usage: PowerShellHost run PRELUDE.ps1 SCRIPT.ps1 | facts SCRIPT.ps1");
return 64;

static int Run(string prelude, string script)
{
    Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
    var host = new ConsoleHost();
    using var runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
    runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
    runspace.Open();
    // As 5.1 shows things.
    PSStyle.Instance.OutputRendering = OutputRendering.PlainText;
    runspace.SessionStateProxy.SetVariable("ErrorView", "NormalView");
    try
    {
        // As script blocks in the global scope: `exit` in a file that another script calls ends that file only.
        foreach (var path in new[] { prelude, script }) Invoke(runspace, Load(path));
        return host.ExitCode ?? 0;
    }
    catch (RuntimeException failure)
    {
        var where = failure.ErrorRecord.InvocationInfo?.PositionMessage;
        Console.Error.WriteLine(string.Join('\n', new[] { failure.Message, where }.OfType<string>()));
        return 1;
    }
}

static ScriptBlock Load(string path)
{
    var tree = Parser.ParseFile(Path.GetFullPath(path), out _, out var errors);
    return errors is [] ? tree.GetScriptBlock() : throw new ParseException(errors);
}

static void Invoke(Runspace runspace, ScriptBlock block)
{
    using var pipeline = runspace.CreatePipeline();
    pipeline.Commands.AddScript(". $args[0]");
    pipeline.Commands[0].Parameters.Add(null, block);
    // What PowerShell's own console does. Only so does a native program whose output nobody takes inherit the
    // console's streams, and error records come out where they happen.
    pipeline.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
    pipeline.Commands.Add("Out-Default");
    pipeline.Invoke();
}
