/** Files of configuration, as glob patterns that editors understand: what `formatOf` of the engine says of paths. */
export const configPatterns: readonly string[] = [
  '**/*.{yaml,yml,dvc,toml}',
  '**/{CODEOWNERS,Dockerfile,Containerfile,MLproject,MLmodel,Pipfile,Pipfile.lock,dvc.lock,poetry.lock,uv.lock}',
  '**/{Dockerfile,Containerfile}.*',
  '**/*.{Dockerfile,dockerfile}',
  '**/*{requirements,constraints}*.{txt,in}',
  '**/requirements/*.{txt,in}',
  '**/*{template,stack,cloudformation,pipeline,checkpoint,endpoint,sagemaker}*.json',
];
